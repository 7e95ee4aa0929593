/** A text file below `content/`. */
export interface ContentFile {
  /** From the project's root, with forward slashes: `content/topics/kms/lesson.ko.md`. */
  readonly path: string
  readonly text: string
}

/**
 * Makes files from every editor and system alike: no byte order mark, line feeds only, composed characters (NFC).
 *
 * macOS may store Hangul decomposed; without this two equal-looking terms would differ.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}
