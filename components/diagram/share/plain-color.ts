/**
 * A computed colour as every program reads it. Browsers give mixed colours as `color(srgb 0.1 0.2 0.3 / 0.5)`, which few
 * programs beside them know.
 */
export function plainColor(computed: string): string {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(computed)
  if (!mixed) return computed
  const [red, green, blue] = mixed.slice(1, 4).map((share) => Math.round(Number(share) * 255))
  return mixed[4] === undefined
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${Number(mixed[4])})`
}
