import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ContentFile } from '#domain/content/authored/content-file.ts'
import { envelopeManifest } from '#domain/labs/envelope/manifest.ts'
import { createContentPipeline } from './content-pipeline.ts'
import { CONTENT_DIRECTORY } from './content-directories.ts'
import { warmUpLayout } from './diagrams/lay-out-diagram.ts'

const GUIDE = path.join(CONTENT_DIRECTORY, '..', 'docs', 'authoring.md')

/** Examples are fences that name their file; those of one file follow each other in it. */
function examplesIn(guide: string): ContentFile[] {
  const texts = new Map<string, string>()
  for (const [, , name = '', text = ''] of guide.matchAll(/^(`{3,})text (content\/\S+)\n([\s\S]*?)\n\1$/gm)) {
    const before = texts.get(name)
    texts.set(name, before === undefined ? `${text}\n` : `${before}\n${text}\n`)
  }
  return [...texts].map(([name, text]) => ({
    path: name,
    text: name.includes('/explain.') ? completed(text) : text,
  }))
}

/** The guide shows how one thing is explained; a lab explains all that can happen in it. */
function completed(explanations: string): string {
  const missing = envelopeManifest.explanationKeys.filter((key) => !explanations.includes(`## ${key}\n`))
  const sections = missing.map(
    (key) =>
      `## ${key}\n\nA line.\n\n### picture\n\nA line.\n\n### keys\n\nA line.\n\n### bytes\n\nA line.\n`,
  )
  return [explanations, ...sections].join('\n')
}

// The layout kernel is large; on a busy machine loading it alone takes seconds.
beforeAll(warmUpLayout, 60_000)

describe('the examples of docs/authoring.md', () => {
  it('are a course without an error or a warning', async () => {
    const files = examplesIn(await readFile(GUIDE, 'utf8'))
    const outcome = await createContentPipeline()(files, { today: '2026-11-23', includeDrafts: false })
    expect([...outcome.errors, ...outcome.warnings]).toEqual([])
    expect(outcome.library?.topics[0]?.practiceItems.map(({ type }) => type)).toEqual([
      'single',
      'ordering',
      'matching',
      'numeric',
    ])
    expect(outcome.library?.labs[0]?.scenarios[0]?.steps.map(({ id }) => id)).toContain('two-copies')
    expect(outcome.library?.topics[0]?.examItems.map(({ type }) => type)).toEqual(['multiple'])
  })
})
