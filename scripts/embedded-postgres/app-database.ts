import pg from 'pg'
import { ADMIN_ROLE } from './cluster.ts'
import type { PostgresSettings } from './settings.ts'

/** Role and database of the app have one name. */
const APP = 'cleartext'

/** Address of the app's database, for the role that may change it and make databases of its own, but nothing else. */
export function appDatabaseUrl({ port, appPassword }: PostgresSettings): string {
  return `postgresql://${APP}:${appPassword}@127.0.0.1:${port}/${APP}`
}

/**
 * Makes the app's role and database unless they are there.
 *
 * @throws the server does not let us in: it is not the one these settings were made for.
 */
export async function ensureAppDatabase({
  port,
  adminPassword,
  appPassword,
}: PostgresSettings): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ADMIN_ROLE,
    password: adminPassword,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [APP],
    )
    // Neither statement takes parameters; the password is base64url and the name is a constant.
    if (!rows[0]?.role) await client.query(`create role ${APP} login createdb password '${appPassword}'`)
    if (!rows[0]?.database) await client.query(`create database ${APP} owner ${APP}`)
  } finally {
    await client.end()
  }
}
