'use client'

/** Two or three choices that exclude each other and apply at once. */
export function Segmented<Choice extends string>({
  name,
  label,
  choices,
  chosen,
  onChoose,
}: {
  /** Name of the radio group, unique on the page. */
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: Choice; readonly text: string }[]
  readonly chosen: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}) {
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {choices.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {text}
        </label>
      ))}
    </div>
  )
}
