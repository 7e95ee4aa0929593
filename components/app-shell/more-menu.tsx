'use client'

import Link from 'next/link'
import { useRef } from 'react'
import { MoreIcon } from '#components/ui/icons.tsx'
import { openKeyHelp } from './key-help-opener.ts'
import styles from './more-menu.module.css'

const MENU_ID = 'more'

/**
 * What one looks up now and then. The browser opens and closes it, so that it works without a script; only the list of
 * keys, which are of no use without one, needs one.
 */
export function MoreMenu({
  label,
  links,
  keysText,
}: {
  readonly label: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
  readonly keysText: string
}) {
  const menu = useRef<HTMLDivElement>(null)
  const close = () => menu.current?.hidePopover()

  return (
    <>
      <button type="button" className="icon-button" popoverTarget={MENU_ID} aria-label={label}>
        <MoreIcon />
      </button>
      <div ref={menu} id={MENU_ID} popover="auto" className={styles.menu}>
        <ul>
          {links.map(({ href, text }) => (
            <li key={href}>
              <Link href={href} onClick={close}>
                {text}
              </Link>
            </li>
          ))}
          <li className="needs-script">
            <button
              type="button"
              onClick={() => {
                close()
                openKeyHelp()
              }}
            >
              {keysText} <kbd>?</kbd>
            </button>
          </li>
        </ul>
      </div>
    </>
  )
}
