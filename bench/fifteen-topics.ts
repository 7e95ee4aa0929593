/** A course of the size we are going to have: the topics there are, filled up with copies of one of them. */
import type { ContentFile } from '#domain/content/authored/content-file.ts'
import { CONTENT_DIRECTORY } from '../scripts/content/content-directories.ts'
import { readContentFiles } from '../scripts/content/read-content-files.ts'

const MODEL_TOPIC = 'encryption-101'
const TOPICS = 15
/** Beyond the place of any topic there is. */
const FIRST_ORDER = 1000

/** The id of a diagram, wherever it is defined or named. */
const DIAGRAM = /(^id: |::diagram\{#|diagram:\s*)(in-transit|server-side|client-side|envelope)(?=$|[@\s}])/gm

/** Words of a text, but not what stands in code, links, directives and addresses. */
const LATIN_WORD = /(?<![`(/:.\-{=#"[])\b([a-z]{3,})\b(?![`:./\-}="\]])/g
const HANGUL_WORD = /([가-힣]{2,})(?=\s)/g
const HANGUL_ENDINGS = [...'가나다라마바사아자차카타파하거']

/**
 * The whole of `content/`, and as many topics after the model of encryption-101 as make it fifteen. Their words are made strange, each
 * topic's in its own way: otherwise the rules against saying the same thing twice would refuse them.
 */
export async function readFifteenTopics(): Promise<ContentFile[]> {
  const files = await readContentFiles(CONTENT_DIRECTORY)
  const model = files.filter(({ path }) => path.includes(`/topics/${MODEL_TOPIC}/`))
  const standing = files.filter(({ path }) => path.endsWith('/topic.yaml')).length
  const copies = Array.from({ length: Math.max(0, TOPICS - standing) }, (_, index) =>
    model.map((file) => copyAs(file, `topic-${index + 1}`, index)),
  )
  return [...files, ...copies.flat()]
}

function copyAs({ path, text }: ContentFile, topicId: string, index: number): ContentFile {
  const renamed = text.replaceAll(MODEL_TOPIC, topicId).replaceAll(DIAGRAM, `$1${topicId}-$2`)
  const ordered = path.endsWith('topic.yaml')
    ? renamed
        .replace(/^order: .*$/m, `order: ${FIRST_ORDER + index}`)
        .replace(/^prerequisites: .*$/m, `prerequisites: [basics, ${MODEL_TOPIC}]`)
    : renamed
  return {
    path: path.replace(MODEL_TOPIC, topicId).replace(/diagrams\/(?=[^/]+$)/, `diagrams/${topicId}-`),
    text: path.endsWith('.md') ? makeStrange(ordered, index) : ordered,
  }
}

function makeStrange(text: string, index: number): string {
  let isInFence = false
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) isInFence = !isInFence
      const isGrammar =
        line.startsWith('```') ||
        /^\s*(:::|::|#|---|title:|status:)|Choose|개를 고르|misconception:|show:/.test(line)
      return isInFence || isGrammar ? line : strangeWords(line, index)
    })
    .join('\n')
}

function strangeWords(line: string, index: number): string {
  const ending = String.fromCharCode(97 + index)
  return line
    .replace(LATIN_WORD, `$1${ending}${ending}`)
    .replace(HANGUL_WORD, `$1${HANGUL_ENDINGS[index] ?? ''}`)
}
