import type { Violation } from '#domain/content/authored/violation.ts'

/** Lists violations for people: place first, so that an editor or terminal can jump there, then what to mend. */
export function formatViolations(violations: readonly Violation[]): string {
  return violations
    .map(({ file, line, column, rule, message }) => `${file}:${line}:${column}  ${rule}\n    ${message}`)
    .join('\n')
}
