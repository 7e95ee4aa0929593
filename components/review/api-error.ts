import type { ErrorCode } from '#contracts/error.ts'

/** An answer of the server that is not a success, or no answer at all. */
export class ApiError extends Error {
  /** `no-answer`: no network, or something that is not our server. */
  readonly code: ErrorCode | 'no-answer'

  constructor(code: ErrorCode | 'no-answer') {
    super(`The server answered ${code}`)
    this.name = 'ApiError'
    this.code = code
  }
}
