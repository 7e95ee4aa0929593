import type { ReactNode } from 'react'

/** Marks drawn in the current colour, as tall as the text. Meaning is always in words beside them. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="m3 8.6 3.4 3.4L13 4.6" />
    </Icon>
  )
}

export function CrossIcon() {
  return (
    <Icon>
      <path d="m3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4" />
    </Icon>
  )
}

/** Back to what was before. */
export function UndoIcon() {
  return (
    <Icon>
      <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3" />
    </Icon>
  )
}

export function ListIcon() {
  return (
    <Icon>
      <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01" />
    </Icon>
  )
}

export function KeyIcon() {
  return (
    <Icon>
      <circle cx="5" cy="8" r="3.2" />
      <path d="M8.2 8H15M12.2 8v2.6M14.6 8v1.9" />
    </Icon>
  )
}

/** What can be held and dragged. */
export function GripIcon() {
  return (
    <Icon>
      <path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" />
    </Icon>
  )
}

export function ArrowUpIcon() {
  return (
    <Icon>
      <path d="M8 13V3.5M4 7.5l4-4 4 4" />
    </Icon>
  )
}

export function ArrowDownIcon() {
  return (
    <Icon>
      <path d="M8 3v9.5M4 8.5l4 4 4-4" />
    </Icon>
  )
}

/** More that can be done here. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />
    </Icon>
  )
}

/** Points out of the site. */
export function OutsideIcon() {
  return (
    <Icon>
      <path d="M6 3.5H3.5v9h9V10M9 3h4v4M13 3 7.5 8.5" />
    </Icon>
  )
}

/** Goes on by itself. */
export function PlayIcon() {
  return (
    <Icon>
      <path d="M4.5 3.2v9.6L12.5 8Z" strokeWidth="1.6" />
    </Icon>
  )
}

/** Stops what goes on by itself. */
export function PauseIcon() {
  return (
    <Icon>
      <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2" />
    </Icon>
  )
}
