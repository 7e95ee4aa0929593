'use client'

import { Button } from '#components/ui/button.tsx'

/** Asks the server for the page once more. */
export function RetryButton({ text }: { readonly text: string }) {
  return (
    <Button wide onClick={() => location.reload()}>
      {text}
    </Button>
  )
}
