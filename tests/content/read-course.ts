import type { AuthoredCourse } from '#domain/content/authored/authored-course.ts'
import type { ContentFile } from '#domain/content/authored/content-file.ts'
import type { Violation } from '#domain/content/authored/violation.ts'
import { assembleCourse } from '#domain/content/parse/assemble-course.ts'
import { parseFile } from '#domain/content/parse/parse-file.ts'
import type { ParsedFile } from '#domain/content/parse/parse-file.ts'
import type { ContentRule } from '#domain/content/rules/content-rule.ts'
import { sampleFiles } from './sample-course.ts'
import type { SampleChanges } from './sample-course.ts'

/** Some day within a year of the dates in the sample. */
export const TODAY = '2026-11-23'

/** Reads files without judging them. */
export function readCourse(files: readonly ContentFile[]): {
  readonly course: AuthoredCourse
  readonly violations: readonly Violation[]
} {
  const parsed = files.map(parseOnce)
  return { course: assembleCourse(parsed), violations: parsed.flatMap(({ violations }) => violations) }
}

/** Tests change one file of the sample; reading the others again would teach nothing. */
const parsedFiles = new Map<string, ParsedFile>()

function parseOnce(file: ContentFile): ParsedFile {
  const key = `${file.path}\n${file.text}`
  const parsed = parsedFiles.get(key) ?? parseFile(file)
  parsedFiles.set(key, parsed)
  return parsed
}

/** What one rule finds in the sample course after some changes, as `file:line message`. */
export function findings(rule: ContentRule, changes: SampleChanges = {}, today = TODAY): string[] {
  const { course } = readCourse(sampleFiles(changes))
  return rule(course, { today }).map(({ file, line, message }) => `${file}:${line} ${message}`)
}
