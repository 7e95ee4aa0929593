import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { editorSchemas, SCHEMAS_DIRECTORY } from './content/json-schemas.ts'

/** `npm run content:schemas`: writes the JSON Schemas that editors use for YAML content. */
await mkdir(SCHEMAS_DIRECTORY, { recursive: true })
for (const [name, text] of await editorSchemas()) await writeFile(path.join(SCHEMAS_DIRECTORY, name), text)
