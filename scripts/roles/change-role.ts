import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { withConnection } from '../migrations/database-address.ts'

/** What there is to be granted. `admin`: read the reports of learners and settle them. */
const ROLES = ['admin']

export interface RoleOrder {
  readonly deed: 'grant' | 'revoke'
  readonly role: string
  /** Id or e-mail address. */
  readonly learner: string
}

/** Reads the words of the command. */
export function readRoleOrder([deed, role, learner]: readonly string[]): Result<RoleOrder, string> {
  const usage = 'Write: npm run role -- grant admin <learner id or e-mail>, or revoke in place of grant.'
  if (deed !== 'grant' && deed !== 'revoke') return fail(usage)
  if (!role || !learner) return fail(usage)
  if (!ROLES.includes(role)) return fail(`There is no role ${role}; there is ${ROLES.join(', ')}.`)
  return succeed({ deed, role, learner })
}

const STATEMENTS = {
  grant: `INSERT INTO learner_roles (user_id, role) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
  revoke: `DELETE FROM learner_roles WHERE user_id = $1 AND role = $2`,
} as const

/** Grants or revokes; doing so twice is doing so once. */
export function changeRole(
  databaseUrl: string,
  { deed, role, learner }: RoleOrder,
): Promise<{ readonly isDone: boolean; readonly sentence: string }> {
  return withConnection(databaseUrl, async (connection) => {
    const found = await connection.query<{ id: string }>('SELECT id FROM users WHERE id = $1 OR email = $1', [
      learner,
    ])
    const id = found.rows[0]?.id
    if (id === undefined) {
      const sentence = `There is no learner ${learner}. The page /admin/reports shows the id of whoever opens it.`
      return { isDone: false, sentence }
    }
    await connection.query(STATEMENTS[deed], [id, role])
    const sentence = deed === 'grant' ? `${learner} is ${role} now.` : `${learner} is no longer ${role}.`
    return { isDone: true, sentence }
  })
}
