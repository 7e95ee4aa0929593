/** A Markdown file split into its YAML head and the rest. */
export interface FrontMatter {
  /** YAML between the two `---` lines; nothing if the file has no front matter. */
  readonly yaml?: string
  /** The text with the front matter blanked out, so that lines keep their numbers. */
  readonly body: string
}

const FRONT_MATTER = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n|$)/

/** Splits `---` YAML `---` off the top of a file. The YAML begins on line 2. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text)
  if (match === null) return { body: text }
  const [whole, yaml = ''] = match
  return { yaml, body: whole.replace(/[^\n]/g, '') + text.slice(whole.length) }
}
