import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { FieldLabel } from '../../trace.ts'

/**
 * @param path - the names of the RFC from the outside in, numbers for the items of a list, as
 *   `client_hello.extensions.2.extension_data.entries.0.key_exchange`.
 * @returns the label; the explanation is named after the last of the names, as `tls.key_exchange`.
 */
export function labelField(path: string, secrecy: Secrecy): FieldLabel {
  const names = path.split('.').filter((part) => !/^\d+$/.test(part))
  return { path, secrecy, explanation: `tls.${names.at(-1) ?? ''}` }
}
