import 'server-only'
import { fail } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { HttpFailure } from '#server/http/http-failure.ts'

/** The learner was erased, and a signed cookie is believed for some minutes without looking: sign in again. */
export function orSignIn<Code extends HttpFailure['code']>(failed: {
  readonly ok: false
  readonly failure: { readonly code: Code | 'learner-unknown' }
}): Result<never, HttpFailure> {
  const { code } = failed.failure
  return fail({ code: code === 'learner-unknown' ? 'sign-in-required' : code })
}
