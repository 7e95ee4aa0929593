import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { editorSchemas, SCHEMAS_DIRECTORY } from './json-schemas.ts'

describe('editorSchemas', () => {
  it('are those in content/schemas; if not, run scripts/content-schemas.ts', async () => {
    for (const [name, text] of await editorSchemas()) {
      expect(await readFile(path.join(SCHEMAS_DIRECTORY, name), 'utf8'), name).toBe(text)
    }
  })

  it('refuse unknown keys and ask for both languages', async () => {
    const facts = JSON.parse((await editorSchemas()).get('facts.schema.json') ?? '') as {
      items: { additionalProperties: boolean; properties: { claim: { required: string[] } } }
    }
    expect(facts.items.additionalProperties).toBe(false)
    expect(facts.items.properties.claim.required).toEqual(['ko', 'en'])
  })
})
