import type { Json } from '#domain/labs/kernel/json.ts'

/** A string, which may hold what looks like a comment; a comment; or a comma before a closing bracket. */
const TOKEN =
  /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*\n|\/\*(?:(?!\*\/)[\s\S])*\*\/)*[}\]])/g

/** JSON with comments and trailing commas: what the published cases use of JSON5. */
export function parseRelaxedJson(text: string): Json {
  return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : ''))) as Json
}
