import type { z } from 'zod'
import { checkYaml } from '../yaml/check-yaml.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { Source } from './source.ts'

/** The first line is the opening `---`. */
const FIRST_YAML_LINE = 2

/** Reads and checks the YAML head of a Markdown file; nothing if it is broken, which is then reported. */
export function readFrontMatter<Value>(
  source: Source,
  yaml: string,
  schema: z.ZodType<Value>,
): Value | undefined {
  const read = readYaml({ file: source.file, text: yaml, firstLine: FIRST_YAML_LINE })
  const checked = read.ok ? checkYaml(schema, read.value) : read
  if (checked.ok) return checked.value.value
  source.violations.push(...checked.failure)
  return undefined
}
