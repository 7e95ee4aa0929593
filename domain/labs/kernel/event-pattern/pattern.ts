import type { Json } from '../json.ts'

/** A value that an event field may have outright. */
export type Scalar = string | number | boolean | null

/** One way for a field to match. */
export type Matcher =
  | { readonly kind: 'equals'; readonly value: Scalar }
  | { readonly kind: 'prefix' | 'suffix'; readonly text: string; readonly ignoreCase: boolean }
  | { readonly kind: 'equals-ignore-case'; readonly text: string }
  | { readonly kind: 'wildcard'; readonly parts: readonly string[] }
  | { readonly kind: 'numeric'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'cidr'; readonly network: Network }
  | { readonly kind: 'exists'; readonly wanted: boolean }
  | { readonly kind: 'anything-but'; readonly refused: readonly Matcher[] }

export interface Comparison {
  readonly operator: '<' | '<=' | '=' | '>' | '>='
  readonly bound: number
}

/** An IPv4 or IPv6 network: its address as a number, and how many leading bits count. */
export interface Network {
  readonly bits: 32 | 128
  readonly address: bigint
  readonly prefixLength: number
}

/** A field, named by its dotted path, and its matchers: one of them is enough. */
export interface FieldPattern {
  readonly path: string
  readonly matchers: readonly Matcher[]
}

/** A pattern as alternatives, of which one is enough; in an alternative every field must match. */
export interface CompiledPattern {
  readonly alternatives: readonly (readonly FieldPattern[])[]
}

/** Why a pattern is none, in words close to EventBridge's, and where. */
export interface PatternFailure {
  readonly code: 'invalid-event-pattern'
  readonly path: string
  readonly message: string
}

/** Thrown and caught inside the compiler alone, so that forty checks need no forty ways back. */
export class PatternError extends Error {}

/** Whether a value is a JSON object. */
export function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
