import 'server-only'
import type { z } from 'zod'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { HttpFailure, RequestIssue } from './http-failure.ts'

const MAX_ISSUES = 20
const MAX_PATH_CHARACTERS = 100

/** Checks what a client sent against the agreed shape. The issues name places and rules, never values. */
export function parseShape<Value>(schema: z.ZodType<Value>, value: unknown): Result<Value, HttpFailure> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return succeed(parsed.data)
  return fail({
    code: 'malformed-request',
    issues: parsed.error.issues.slice(0, MAX_ISSUES).map(describeIssue),
  })
}

function describeIssue(issue: z.core.$ZodIssue): RequestIssue {
  const path = issue.path.map(String).join('.').slice(0, MAX_PATH_CHARACTERS)
  /** zod would repeat the client's own key here. */
  return { path, message: issue.code === 'unrecognized_keys' ? 'Unknown key' : issue.message }
}
