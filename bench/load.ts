/** An open-loop load: requests leave on a fixed timetable, whether or not earlier ones have been answered. */
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Timetable {
  readonly requestsPerSecond: number
  readonly seconds: number
}

export interface HttpCall {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

const connections = new Agent({ keepAlive: true, maxSockets: 256 })

/**
 * One request over a kept-alive connection. A server may close an idle connection in the very moment it is used again;
 * such a request goes out once more, as browsers do.
 */
export function call({ url, method, headers, body }: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: { ...headers }, agent: connections }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const wasClosedMeanwhile = outgoing.reusedSocket && error.code === 'ECONNRESET'
      if (wasClosedMeanwhile) resolve(call({ url, method, headers, ...(body !== undefined && { body }) }))
      else reject(error)
    })
    outgoing.end(body)
  })
}

/**
 * Sends one request per tick of the timetable and waits for all answers.
 *
 * Latency counts from the instant a request was planned, so a server that stalls cannot hide behind requests that were
 * sent late.
 *
 * @returns milliseconds per request, in no particular order.
 */
export async function openLoop(
  timetable: Timetable,
  send: (index: number) => Promise<void>,
): Promise<number[]> {
  const total = timetable.requestsPerSecond * timetable.seconds
  const gapMs = 1000 / timetable.requestsPerSecond
  const startedAt = performance.now()
  const pending: Promise<number>[] = []
  for (let index = 0; index < total; index += 1) {
    const plannedAt = startedAt + index * gapMs
    const wait = plannedAt - performance.now()
    if (wait > 1) await sleep(wait)
    pending.push(send(index).then(() => performance.now() - plannedAt))
  }
  return Promise.all(pending)
}
