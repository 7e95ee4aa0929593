import type { ComponentProps } from 'react'

export type ButtonVariant = 'primary' | 'outlined' | 'quiet'

/** A button named by a verb. One `primary` a screen; `wide` fills its column, as the primary does on a phone. */
export function Button({
  variant = 'outlined',
  wide = false,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { readonly variant?: ButtonVariant; readonly wide?: boolean }) {
  return (
    <button className="button" data-variant={variant} data-wide={wide || undefined} type={type} {...rest} />
  )
}
