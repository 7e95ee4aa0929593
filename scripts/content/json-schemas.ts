import path from 'node:path'
import { format } from 'prettier'
import { z } from 'zod'
import { examGuideSchema } from '#domain/content/exam-guide.ts'
import { factSchema } from '#domain/content/fact.ts'
import { itemMetadataSchema } from '#domain/content/item.ts'
import { labSourceSchema, scenarioSourceSchema } from '#domain/content/lab/lab-source.ts'
import { pairSchema } from '#domain/content/pair.ts'
import { runSheetSchema } from '#domain/content/run-sheet.ts'
import { termSchema } from '#domain/content/term.ts'
import { topicSchema } from '#domain/content/topic.ts'
import { diagramSourceSchema } from '#domain/diagram/diagram-source.ts'
import { CONTENT_DIRECTORY } from './content-directories.ts'

/** Where the schemas for editors are kept; content files name them in their first line. */
export const SCHEMAS_DIRECTORY = path.join(CONTENT_DIRECTORY, 'schemas')

const SCHEMAS = {
  'topic.schema.json': ['A topic: content/topics/<topic>/topic.yaml', topicSchema],
  'facts.schema.json': ['Facts of a topic: content/topics/<topic>/facts.yaml', z.array(factSchema)],
  'class.schema.json': ['Run sheets of a topic: content/topics/<topic>/class.yaml', z.array(runSheetSchema)],
  'diagram.schema.json': ['A diagram: content/topics/<topic>/diagrams/<id>.yaml', diagramSourceSchema],
  'lab.schema.json': ['A lab: content/labs/<lab>/lab.yaml', labSourceSchema],
  'scenario.schema.json': ['A story in a lab: content/labs/<lab>/scenarios/<id>.yaml', scenarioSourceSchema],
  'glossary.schema.json': ['The glossary: content/glossary.yaml', z.array(termSchema)],
  'pairs.schema.json': ['Confusable pairs: content/pairs.yaml', z.array(pairSchema)],
  'exam.schema.json': ['The exam guide: content/exam.yaml', examGuideSchema],
  'item.schema.json': ['The item fence of items.en.md', itemMetadataSchema],
} as const satisfies Readonly<Record<string, readonly [string, z.ZodType]>>

/**
 * JSON Schemas of every YAML shape, so that an editor completes and checks while one types.
 *
 * @returns text by file name, formatted as the formatter would leave it.
 */
export async function editorSchemas(): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries(SCHEMAS).map(async ([name, [title, schema]]) => {
    const json = { title, ...z.toJSONSchema(schema, { io: 'input' }) }
    const text = await format(JSON.stringify(json), { parser: 'json', printWidth: 110 })
    return [name, text] as const
  })
  return new Map(await Promise.all(entries))
}
