import 'server-only'
import type { z } from 'zod'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { requireLearner } from '#server/auth/require-learner.ts'
import { servedEnvironment } from '#server/env.ts'
import type { HttpFailure } from './http-failure.ts'
import { parseShape } from './parse-shape.ts'
import { clientAddress } from '#server/rate-limit/peer-address.ts'
import { queryOf } from './query-of.ts'
import type { RateLimit } from '#server/rate-limit/rate-limit.ts'
import { readJsonBody } from './read-json-body.ts'
import { spendToken } from '#server/rate-limit/spend-token.ts'

/** A request as the wrapper of every route hands it on. */
export interface Call {
  readonly request: Request
  readonly requestId: string
  readonly now: Date
}

/** What an endpoint answers when all went well. */
export interface Reply {
  /** Becomes JSON; the contract of the endpoint says which. */
  readonly body: unknown
  /** Values of `Set-Cookie`. */
  readonly cookies?: readonly string[]
  /** Absent: `no-store`, since most answers are about one learner. */
  readonly cacheControl?: string
}

/** One method of one route, ready to be called. */
export type Endpoint = (call: Call) => Promise<Result<Reply, HttpFailure>>

/** What a request has to look like and how often it may come. */
interface EndpointTerms<Query, Body> {
  readonly query?: z.ZodType<Query>
  readonly body?: z.ZodType<Body>
  /** Largest body in bytes. */
  readonly maxBodyBytes?: number
  /** Replaces the limit every client address has over all of the interface. Generous: a whole class shares one. */
  readonly perAddress?: RateLimit
}

interface ParsedCall<Query, Body> extends Call {
  readonly query: Query
  readonly body: Body
}

interface PublicTerms<Query, Body> extends EndpointTerms<Query, Body> {
  readonly run: (call: ParsedCall<Query, Body>) => Promise<Result<Reply, HttpFailure>>
}

interface LearnerTerms<Query, Body> extends EndpointTerms<Query, Body> {
  readonly perLearner: RateLimit
  readonly run: (
    call: ParsedCall<Query, Body> & { readonly learnerId: string },
  ) => Promise<Result<Reply, HttpFailure>>
}

const DEFAULT_MAX_BODY_BYTES = 4 * 1024
const PER_ADDRESS: RateLimit = { name: 'address', burst: 3_000, perSecond: 300 }

/** An endpoint for everybody: count the request, parse it, run. */
export function publicEndpoint<Query = undefined, Body = undefined>(
  terms: PublicTerms<Query, Body>,
): Endpoint {
  return async (call) => {
    const counted = await countAgainstAddress(call, terms.perAddress)
    if (!counted.ok) return counted
    const parsed = await parseCall(call, terms)
    return parsed.ok ? terms.run(parsed.value) : parsed
  }
}

/**
 * An endpoint for a signed-in learner, guest or not. Who asks is settled before anything they sent is read.
 */
export function learnerEndpoint<Query = undefined, Body = undefined>(
  terms: LearnerTerms<Query, Body>,
): Endpoint {
  return async (call) => {
    const counted = await countAgainstAddress(call, terms.perAddress)
    if (!counted.ok) return counted
    const learner = await requireLearner(call.request.headers)
    if (!learner.ok) return learner
    const { learnerId, cookies } = learner.value
    const within = await spendToken(learnerId, terms.perLearner, call.now)
    if (!within.ok) return within
    const parsed = await parseCall(call, terms)
    if (!parsed.ok) return parsed
    const outcome = await terms.run({ ...parsed.value, learnerId })
    return outcome.ok
      ? succeed({ ...outcome.value, cookies: [...cookies, ...(outcome.value.cookies ?? [])] })
      : outcome
  }
}

function countAgainstAddress(call: Call, limit = PER_ADDRESS): Promise<Result<undefined, HttpFailure>> {
  const isBehindProxy = servedEnvironment().origin !== undefined
  return spendToken(clientAddress(call.request.headers, isBehindProxy), limit, call.now)
}

async function parseCall<Query, Body>(
  call: Call,
  terms: EndpointTerms<Query, Body>,
): Promise<Result<ParsedCall<Query, Body>, HttpFailure>> {
  const query = terms.query ? parseShape(terms.query, queryOf(call.request)) : succeed(undefined as Query)
  if (!query.ok) return query
  const body = terms.body
    ? await parseBody(call.request, terms.body, terms.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES)
    : succeed(undefined as Body)
  return body.ok ? succeed({ ...call, query: query.value, body: body.value }) : body
}

async function parseBody<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  maxBytes: number,
): Promise<Result<Body, HttpFailure>> {
  const json = await readJsonBody(request, maxBytes)
  return json.ok ? parseShape(schema, json.value) : json
}
