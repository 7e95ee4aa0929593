/**
 * How much of a whole is reached, as a bar. Draw it beside words that say the same; screen readers hear `label`.
 *
 * @param value - between 0 and `max`, in the unit that `label` names.
 */
export function Meter({
  value,
  max,
  label,
}: {
  readonly value: number
  readonly max: number
  readonly label: string
}) {
  return <meter className="meter" min={0} max={Math.max(max, 1)} value={value} aria-label={label} />
}
