import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { HttpFailure } from './http-failure.ts'

/**
 * Reads a request's body as JSON without ever holding more than `maxBytes` of it.
 *
 * `Content-Length` can spare the reading but is never believed: the bytes are counted while they arrive, and reading
 * stops at the first one too many.
 *
 * @returns whatever the JSON says, unchecked; an empty object where there is no body at all.
 * @see RFC 8259, 8.1 (JSON between systems is UTF-8)
 */
export async function readJsonBody(
  request: Request,
  maxBytes: number,
): Promise<Result<unknown, HttpFailure>> {
  if (request.body === null || announcesNoBody(request.headers)) return succeed({})
  if (!isPlainJson(request.headers)) return fail({ code: 'unsupported-media-type' })
  if (Number(request.headers.get('content-length')) > maxBytes) return fail(tooLarge(maxBytes))
  const bytes = await readAtMost(request.body, maxBytes)
  return bytes.ok ? parseJson(bytes.value) : bytes
}

/** @see RFC 9112, 6.3, and RFC 9110, 8.3: a sender with a body names its type. */
function announcesNoBody(headers: Headers): boolean {
  const length = headers.get('content-length')
  const isUnframed = length === null && !headers.has('transfer-encoding')
  return length === '0' || (isUnframed && !headers.has('content-type'))
}

function isPlainJson(headers: Headers): boolean {
  const [mediaType = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset)
  const encoding = headers.get('content-encoding') ?? 'identity'
  return mediaType.trim() === 'application/json' && isUtf8 && encoding.toLowerCase() === 'identity'
}

async function readAtMost(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Result<Uint8Array[], HttpFailure>> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return succeed(chunks)
      size += value.byteLength
      if (size > maxBytes) break
      chunks.push(value)
    }
  } catch {
    /** The sender went away: nobody is left to read the answer, but the log should not call it our fault. */
    return fail({ code: 'malformed-request', message: 'The body ended before it was complete.' })
  }
  await reader.cancel().catch(() => undefined)
  return fail(tooLarge(maxBytes))
}

function parseJson(chunks: readonly Uint8Array[]): Result<unknown, HttpFailure> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return succeed(JSON.parse(text))
  } catch {
    return fail({ code: 'malformed-request', message: 'The body is not JSON in UTF-8.' })
  }
}

function tooLarge(maxBytes: number): HttpFailure {
  return {
    code: 'payload-too-large',
    message: `The request is larger than ${maxBytes} bytes. Send it in parts.`,
  }
}
