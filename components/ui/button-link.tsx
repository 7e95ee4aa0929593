import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { ButtonVariant } from './button.tsx'

/** A link that looks like a button, for an action that leads to another address. */
export function ButtonLink({
  variant = 'outlined',
  wide = false,
  ...rest
}: ComponentProps<typeof Link> & { readonly variant?: ButtonVariant; readonly wide?: boolean }) {
  return <Link className="button" data-variant={variant} data-wide={wide || undefined} {...rest} />
}
