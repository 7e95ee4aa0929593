'use client'

import type { ComponentProps } from 'react'
import { FailurePage } from '#components/app-shell/failure-page.tsx'

/** For pages without the shell, and where the shell itself failed. */
export default function ErrorPage(props: ComponentProps<typeof FailurePage>) {
  return <FailurePage {...props} />
}
