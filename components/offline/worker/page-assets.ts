const ASSET = /\/_next\/static\/[^"'\\\s<>)?&]+/g

/** Paths of the files of a build that a page names: its scripts, styles and fonts. */
export function assetsOf(html: string): readonly string[] {
  return [...new Set(html.match(ASSET) ?? [])]
}
