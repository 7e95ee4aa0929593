import type { Json } from '../kernel/json.ts'

/** Reads what `prepare` recorded; nothing where a record is missing or says something else. */
export function recordedText(recorded: Json | undefined, name: string): string | undefined {
  const value = fieldOf(recorded, name)
  return typeof value === 'string' ? value : undefined
}

/** A list of texts that `prepare` recorded under a name. */
export function recordedTexts(recorded: Json | undefined, name: string): readonly string[] | undefined {
  const value = fieldOf(recorded, name)
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
}

function fieldOf(recorded: Json | undefined, name: string): Json | undefined {
  if (typeof recorded !== 'object' || recorded === null || Array.isArray(recorded)) return undefined
  return (recorded as Readonly<Record<string, Json>>)[name]
}
