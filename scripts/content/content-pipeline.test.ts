import { mkdtemp, readdir, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Item } from '#domain/content/item.ts'
import type { Lesson } from '#domain/content/lesson.ts'
import { replacing, SAMPLE, sampleFiles } from '#tests/content/sample-course.ts'
import type { SampleChanges } from '#tests/content/sample-course.ts'
import { createContentPipeline } from './content-pipeline.ts'
import type { ContentOutcome } from './content-pipeline.ts'
import { warmUpLayout } from './diagrams/lay-out-diagram.ts'
import { readContentFiles } from './read-content-files.ts'
import { formatReport, reportCourse } from './report-course.ts'
import { watchContent } from './watch-content.ts'
import { writeLibrary } from './write-library.ts'

const OPTIONS = { today: '2026-11-23', includeDrafts: false }

let folder = ''

// The layout kernel is large; on a busy machine loading it alone takes seconds.
beforeAll(warmUpLayout, 60_000)

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cleartext-content-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function writeSample(directory: string, changes: SampleChanges = {}): Promise<void> {
  for (const { path: name, text } of sampleFiles(changes)) {
    const file = path.join(directory, name.replace(/^content\//, ''))
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

function build(changes: SampleChanges = {}): Promise<ContentOutcome> {
  return createContentPipeline()(sampleFiles(changes), OPTIONS)
}

async function built(changes: SampleChanges = {}): Promise<NonNullable<ContentOutcome['library']>> {
  const { library, errors } = await build(changes)
  if (library === undefined) throw new TypeError(JSON.stringify(errors))
  return library
}

describe('createContentPipeline', () => {
  it('tells every error of every file at once, in the order of files and lines, and gives no library', async () => {
    const { library, errors } = await build({
      [SAMPLE.facts]: replacing('status: changed', 'status: maybe'),
      [SAMPLE.lessonEn]: replacing('A courier', '<b>A</b> courier'),
      [SAMPLE.itemsKo]: replacing('- [ ] (rope)', '- [x] (rope)'),
    })
    expect(library).toBeUndefined()
    expect(errors.map(({ file, rule }) => `${path.basename(file)} ${rule}`)).toEqual([
      'facts.yaml yaml-shape',
      'items.ko.md one-right-option',
      'lesson.en.md no-raw-html',
      'lesson.en.md no-raw-html',
    ])
  })

  it('gives the same after a change as if it began anew', async () => {
    const pipeline = createContentPipeline()
    await pipeline(sampleFiles(), OPTIONS)
    const changes: SampleChanges = {
      [SAMPLE.itemsEn]: (text) => `\n${text.replace('Turn it', 'Gently turn it')}`,
      'content/glossary.yaml': replacing('en: minute', 'en: courier'),
    }
    expect((await pipeline(sampleFiles(changes), OPTIONS)).library).toEqual(await built(changes))
    expect((await pipeline(sampleFiles(), OPTIONS)).library).toEqual(await built())
  })

  it('compiles only what changed', async () => {
    const pipeline = createContentPipeline()
    const firstTopic = async (changes: SampleChanges, options = OPTIONS): Promise<unknown> =>
      (await pipeline(sampleFiles(changes), options)).library?.topics[0]
    const before = await firstTopic({})
    const pairs: SampleChanges = { 'content/pairs.yaml': replacing('Hide or notice?', 'Which?') }
    expect(await firstTopic(pairs)).toBe(before)
    expect(await firstTopic({}, { ...OPTIONS, includeDrafts: true })).not.toBe(before)
  })

  it('fingerprints an item with 16 hexadecimal digits', async () => {
    expect((await built()).topics[0]?.practiceItems[0]?.hash).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('readContentFiles', () => {
  it('reads every file with forward slashes and leaves out what editors and systems leave behind', async () => {
    await writeSample(folder)
    await writeFile(path.join(folder, '.DS_Store'), '')
    await writeFile(path.join(folder, 'topics', 'locks', 'lesson.ko.md~'), '')
    await writeFile(path.join(folder, 'topics', 'locks', '.lesson.ko.md.swp'), '')
    const files = await readContentFiles(folder)
    expect(files.map((file) => file.path)).toEqual(
      sampleFiles()
        .map((file) => file.path)
        .sort(),
    )
  })
})

describe('writeLibrary', () => {
  it('writes modules that read back as the library', async () => {
    const library = await built()
    await writeLibrary(library, folder)
    const [topic] = library.topics
    const manifest = (await import(path.join(folder, 'manifest.mjs'))) as {
      topics: Map<
        string,
        {
          lessons: { ko: () => Promise<{ default: Lesson }> }
          practiceItems: () => Promise<{ default: Item[] }>
        }
      >
    }
    expect((await manifest.topics.get('locks')?.lessons.ko())?.default).toEqual(
      JSON.parse(JSON.stringify(topic?.lessons.ko)),
    )
    expect((await manifest.topics.get('locks')?.practiceItems())?.default).toHaveLength(4)
  })

  it('keeps exam items in one file of their own', async () => {
    await writeLibrary(await built(), folder)
    const names = await readdir(folder, { recursive: true })
    const withKey: string[] = []
    for (const name of names.filter((candidate) => candidate.endsWith('.json'))) {
      if ((await readFile(path.join(folder, name), 'utf8')).includes('brass')) withKey.push(name)
    }
    expect(withKey).toEqual([path.join('topics', 'locks', 'exam-items.json')])
  })

  it('touches only files that differ', async () => {
    await writeLibrary(await built(), folder)
    const glossary = path.join(folder, 'glossary.json')
    const before = (await stat(glossary)).ino
    const changed = await writeLibrary(
      await built({ [SAMPLE.lessonKo]: replacing('날라요', '옮겨요') }),
      folder,
    )
    expect(changed).toEqual(['topics/locks/lesson.ko.json'])
    expect((await stat(glossary)).ino).toBe(before)
  })

  it('removes what a topic that is gone has left', async () => {
    await writeLibrary(await built(), folder)
    await writeLibrary({ ...(await built()), topics: [] }, folder)
    const names = await readdir(folder, { recursive: true })
    expect(names.filter((name) => name.includes('locks') && name.endsWith('.json'))).toEqual([])
  })
})

describe('watchContent', () => {
  it('follows a change, keeps the last good library while something is broken, and recovers', async () => {
    const content = path.join(folder, 'content')
    const library = path.join(folder, 'library')
    await writeSample(content)
    const said: string[] = []
    const heard = (words: string): Promise<void> =>
      expect.poll(() => said.join('\n'), { timeout: 20_000 }).toContain(words) as unknown as Promise<void>
    const watch = watchContent({
      contentDirectory: content,
      libraryDirectory: library,
      say: (text) => said.push(text),
    })
    try {
      expect(await watch.firstBuild).toBe(true)
      const lesson = path.join(library, 'topics', 'locks', 'lesson.en.json')
      const before = await readFile(lesson, 'utf8')

      await writeSample(content, { [SAMPLE.lessonEn]: replacing('A courier', '<b>A</b> courier') })
      await heard('no-raw-html')
      expect(await readFile(lesson, 'utf8')).toBe(before)

      await writeSample(content, { [SAMPLE.lessonEn]: replacing('A courier', 'A rider') })
      await heard('topics/locks/lesson.en.json in')
      expect(await readFile(lesson, 'utf8')).toContain('A rider')
    } finally {
      watch.close()
    }
  }, 60_000)
})

describe('reportCourse', () => {
  it('counts facts, items, variants and words as they are published', async () => {
    const { course, errors } = await build()
    const { topics, totals, violations } = reportCourse(course, errors)
    expect(topics[0]).toMatchObject({
      id: 'locks',
      facts: {
        total: 2,
        byStatus: { holds: 1, changed: 1, wrong: 0, imprecise: 0 },
        linked: { ko: 2, en: 2 },
        tested: 1,
        missing: { ko: [], en: [], tested: ['locks-002'] },
      },
      items: {
        total: 5,
        byType: { single: 1, multiple: 1, ordering: 1, matching: 1, numeric: 1 },
        byPool: { practice: 4, exam: 1 },
        byLevel: { recall: 1, understand: 2, apply: 2, analyse: 0 },
        variants: 8,
      },
      diagrams: 1,
      scenarios: 0,
    })
    expect(totals).toMatchObject({ items: { total: 5 } })
    expect(violations).toEqual([])
  })

  it('counts words outside code and speaker notes', async () => {
    const { course } = await build({
      [SAMPLE.lessonEn]: () =>
        '---\ntitle: T\n---\nOne `two three` four.\n\n## Five six {#a}\n\n```\nseven\n```\n\n:::note\neight\n:::\n\n:::deep[nine]\nten\n:::\n',
    })
    expect(reportCourse(course, []).totals.words.en).toBe(5)
  })

  it('names facts that one language does not link', async () => {
    const { course } = await build({
      [SAMPLE.lessonKo]: replacing('[데이터 키](fact:locks-001)', '데이터 키'),
    })
    expect(reportCourse(course, []).topics[0]?.facts).toMatchObject({
      linked: { ko: 1, en: 2 },
      missing: { ko: ['locks-001'], en: [] },
    })
  })

  it('fits on one line a topic for people', async () => {
    const { course } = await build()
    expect(formatReport(reportCourse(course, [])).split('\n')).toHaveLength(2)
  })
})
