import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findLearner } from './find-learner.ts'
import type { SignedInLearner } from './find-learner.ts'

/** Who a request comes from, where an answer for nobody makes no sense. */
export async function requireLearner(
  headers: Headers,
): Promise<Result<SignedInLearner, { readonly code: 'sign-in-required' }>> {
  const learner = await findLearner(headers)
  return learner ? succeed(learner) : fail({ code: 'sign-in-required' })
}
