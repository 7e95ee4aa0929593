import { envelopeManifest } from '#domain/labs/envelope/manifest.ts'
import type { ContentRule } from '#domain/content/rules/content-rule.ts'
import { assembleCourse } from '#domain/content/parse/assemble-course.ts'
import { parseFile } from '#domain/content/parse/parse-file.ts'
import { LAB_MANIFESTS } from '#domain/labs/manifests.ts'
import { TODAY } from './read-course.ts'
import { sampleFiles } from './sample-course.ts'
import type { SampleChanges } from './sample-course.ts'

/** Files of a lab as small as the envelope lab allows, by what they hold. */
export const LAB = {
  source: 'lab.yaml',
  scenario: 'scenarios/story.yaml',
  explainEn: 'explain.en.md',
  explainKo: 'explain.ko.md',
} as const

type LabPath = (typeof LAB)[keyof typeof LAB]
type LabChanges = Readonly<Partial<Record<LabPath, (text: string) => string>>>

/** Something that can happen in the lab, as the first of its explanations. */
export const FIRST_KEY = envelopeManifest.explanationKeys[0] ?? ''

const EXPLANATIONS = envelopeManifest.explanationKeys
  .map((key) => `## ${key}\nOne line.\n\n### picture\nSeen.\n\n### keys\nNamed.\n\n### bytes\nCounted.\n`)
  .join('\n')

const FILES: Readonly<Record<LabPath, string>> = {
  'lab.yaml': `id: envelope
version: 1
order: 1
title: { ko: 봉투, en: Envelope }
summary: { ko: 봉투를 열어요., en: Open an envelope. }
minutes: 3
topics: [locks]
opensWith: story
`,
  'scenarios/story.yaml': `id: story
labVersion: 1
order: 1
title: { ko: 이야기, en: Story }
briefing: { ko: 따라가요., en: Follow it. }
seed: 1
now: '2027-01-01T00:00:00Z'
setup:
  - type: SetData
    text: data
    context: { purpose: exam }
goals:
  - check: stored
    text: { ko: 두기, en: Leave it }
predict:
  - before: two-copies
    ask: { ko: 몇 벌일까요?, en: How many copies? }
    options:
      - id: two
        text: { ko: 두 벌, en: Two }
        right: true
      - id: one
        text: { ko: 한 벌, en: One }
        right: false
    because: { ko: 둘이에요., en: They are two. }
steps:
  - { id: ask-data-key, command: { type: AskDataKey } }
  - { id: two-copies, command: { type: ReturnDataKey } }
facts: [locks-001]
items: [locks-001]
`,
  'explain.en.md': EXPLANATIONS,
  'explain.ko.md': EXPLANATIONS,
}

/**
 * What one rule finds in the sample course with this lab, as `file:line message`.
 *
 * @param folder - name of the folder below `content/labs`.
 */
export function labFindings(
  rule: ContentRule,
  changes: LabChanges = {},
  folder = 'envelope',
  courseChanges: SampleChanges = {},
): string[] {
  const files = Object.entries(FILES).map(([name, text]) => ({
    path: `content/labs/${folder}/${name}`,
    text: changes[name as LabPath]?.(text) ?? text,
  }))
  const parsed = [...sampleFiles(courseChanges), ...files].map((file) => parseFile(file))
  const violations = parsed.flatMap((file) => file.violations)
  if (violations.length > 0) throw new TypeError(`The sample cannot be read: ${violations[0]?.message}`)
  const course = assembleCourse(parsed, undefined, LAB_MANIFESTS)
  return rule(course, { today: TODAY }).map(({ file, line, message }) => `${file}:${line} ${message}`)
}
