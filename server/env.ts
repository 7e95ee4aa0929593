import 'server-only'
import { parseEnvironment } from './environment.ts'
import type { Environment, EnvironmentProblem } from './environment.ts'

/** A variable of the environment has a value that cannot be used. The message is written for whoever set it. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'

  constructor(problems: readonly EnvironmentProblem[]) {
    super(problems.map(describeProblem).join('\n'))
  }
}

/** What a server process that answers requests cannot do without; `npm start` and `npm run dev` hand both to it. */
export interface ServedEnvironment extends Environment {
  readonly databaseUrl: string
  readonly secret: string
}

/**
 * Reads the settings this process was started with. The only place in the product that looks at `process.env`.
 *
 * @throws {EnvironmentError} one or more variables cannot be used; all of them are named at once.
 */
export function readEnvironment(): Environment {
  const parsed = parseEnvironment(process.env)
  if (!parsed.ok) throw new EnvironmentError(parsed.failure)
  return parsed.value
}

let served: ServedEnvironment | undefined

/**
 * The settings of a running server, read once. Call it when a request is served, never while a module loads:
 * `next build` loads modules without a database.
 *
 * @throws {EnvironmentError} a variable is wrong or absent.
 */
export function servedEnvironment(): ServedEnvironment {
  served ??= requireServed(readEnvironment())
  return served
}

function requireServed(environment: Environment): ServedEnvironment {
  const { databaseUrl, secret } = environment
  if (databaseUrl !== undefined && secret !== undefined) return { ...environment, databaseUrl, secret }
  const problems: EnvironmentProblem[] = []
  if (databaseUrl === undefined) problems.push(absent('DATABASE_URL'))
  if (secret === undefined) problems.push(absent('CLEARTEXT_SECRET'))
  throw new EnvironmentError(problems)
}

function absent(variable: string): EnvironmentProblem {
  return {
    variable,
    shown: 'nothing',
    allowed: 'set; `npm start` and `npm run dev` set it for the server they start',
  }
}

function describeProblem({ variable, shown, allowed }: EnvironmentProblem): string {
  return `${variable} is ${shown}. It must be ${allowed}.`
}
