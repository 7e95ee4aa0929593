/** PostgreSQL cannot be had. The message says what is wrong and what to do, for whoever ran the command. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
}
