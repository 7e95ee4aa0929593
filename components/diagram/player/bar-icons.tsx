/** Signs of the bar, drawn in the current colour and as tall as the text. */
export function PlayIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M4.5 3.2v9.6L12.5 8Z" strokeLinejoin="round" />
    </svg>
  )
}

export function PauseIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M5.5 3.5v9M10.5 3.5v9" strokeLinecap="round" />
    </svg>
  )
}
