'use client'

import type { ComponentProps } from 'react'
import { FailurePage } from '#components/app-shell/failure-page.tsx'

/** Inside the shell, so that whoever meets a broken page still has the way to every other. */
export default function BrowseErrorPage(props: ComponentProps<typeof FailurePage>) {
  return <FailurePage {...props} />
}
