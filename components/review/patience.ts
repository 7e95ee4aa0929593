import { ApiError } from './api-error.ts'

/**
 * What the server answers within a time: a tunnel does not say that it is one.
 *
 * @throws {ApiError} `no-answer` when it takes longer; else what the promise throws.
 */
export async function inTime<Value>(delayMs: number, asked: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ApiError('no-answer')), delayMs)
  })
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
}
