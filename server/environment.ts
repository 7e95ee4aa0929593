import 'server-only'
import { z } from 'zod'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'

/** How a process of the product was set up from outside. */
export interface Environment {
  /** TCP port the pages are served on. */
  readonly port: number
  /** Address or name of the interface to listen on; `0.0.0.0` lets other devices in. */
  readonly host: string
  /** PostgreSQL to use; absent: the embedded one. */
  readonly databaseUrl?: string
  /** Where everything that outlives a start is kept, as given: relative to the project's folder or absolute. */
  readonly dataDirectory: string
  /** Signs session cookies; absent: one is made once and kept in the data directory. */
  readonly secret?: string
  /** `https://name` under which people reach this server, where a proxy hides it; absent: taken from each request. */
  readonly origin?: string
  /** False while developing. */
  readonly isProduction: boolean
}

/** A variable that cannot be used. */
export interface EnvironmentProblem {
  readonly variable: string
  /** The value in quotes, without any password in it. */
  readonly shown: string
  /** What would be accepted; completes "It must be …". */
  readonly allowed: string
}

interface Variable<Value> {
  readonly schema: z.ZodType<Value, string>
  readonly allowed: string
  /** Hides what must not reach a terminal or a log. */
  readonly show?: (value: string) => string
}

const HOST_NAME = /^(?!.*[._-]{2})[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?$/i

const PORT: Variable<number> = {
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65_535)),
  allowed: 'a whole number from 1 to 65535, as 3000',
}

const HOST: Variable<string> = {
  schema: z.union([z.ipv4(), z.ipv6(), z.string().regex(HOST_NAME).refine(isNotMalformedAddress)]),
  allowed: 'an address or name of this machine, as 127.0.0.1 (only this machine) or 0.0.0.0 (others too)',
}

const DATABASE_URL: Variable<string> = {
  schema: z.string().refine(namesPostgresDatabase),
  allowed:
    'a PostgreSQL address with a database name, as postgresql://user:password@localhost:5432/cleartext',
  show: (value) => quote(value.replace(/:\/\/[^/]*@/, '://…@')),
}

const CLEARTEXT_DATA_DIR: Variable<string> = {
  schema: z.string().refine((value) => !value.includes('\0') && value.trim() === value),
  allowed: 'the path of a folder, as .data or /var/lib/cleartext-data',
}

const CLEARTEXT_SECRET: Variable<string> = {
  schema: z.string().min(32),
  allowed: 'at least 32 characters that nobody can guess, as `openssl rand -base64 32` prints',
  show: (value) => `${value.length} characters long`,
}

const CLEARTEXT_ORIGIN: Variable<string> = {
  schema: z
    .string()
    .refine(isOrigin)
    .transform((value) => new URL(value).origin),
  allowed: 'an address without a path, as https://cleartext.example.org',
}

/**
 * Turns the variables a process was started with into settings. An empty variable counts as absent.
 *
 * @param variables - as `process.env` holds them.
 * @returns the settings, or every variable that cannot be used.
 */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, readonly EnvironmentProblem[]> {
  const problems: EnvironmentProblem[] = []
  function read<Value>(name: string, { schema, allowed, show = quote }: Variable<Value>): Value | undefined {
    const value = variables[name]
    if (value === undefined || value === '') return undefined
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    problems.push({ variable: name, shown: show(value), allowed })
    return undefined
  }

  const port = read('PORT', PORT) ?? 3000
  const host = read('HOST', HOST) ?? '127.0.0.1'
  const databaseUrl = read('DATABASE_URL', DATABASE_URL)
  const dataDirectory = read('CLEARTEXT_DATA_DIR', CLEARTEXT_DATA_DIR) ?? '.data'
  const secret = read('CLEARTEXT_SECRET', CLEARTEXT_SECRET)
  const origin = read('CLEARTEXT_ORIGIN', CLEARTEXT_ORIGIN)
  const environment: Environment = {
    port,
    host,
    dataDirectory,
    isProduction: variables.NODE_ENV === 'production',
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(secret !== undefined && { secret }),
    ...(origin !== undefined && { origin }),
  }
  return problems.length === 0 ? succeed(environment) : fail(problems)
}

function quote(value: string): string {
  return JSON.stringify(value)
}

function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined
}

function namesPostgresDatabase(value: string): boolean {
  const url = parseUrl(value)
  if (!url || !['postgresql:', 'postgres:'].includes(url.protocol)) return false
  const hasHost = url.hostname !== '' || url.searchParams.has('host')
  return hasHost && /^\/[^/]+$/.test(url.pathname)
}

function isOrigin(value: string): boolean {
  const url = parseUrl(value)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false
  return url.username === '' && url.pathname === '/' && url.search === '' && url.hash === ''
}

/** `999.1.1.1` reads as a name to the pattern of names, but nobody means it as one. */
function isNotMalformedAddress(value: string): boolean {
  return !/^[\d.]+$/.test(value)
}
