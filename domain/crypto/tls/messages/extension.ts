import type { Bytes } from '../../bytes/bytes.ts'
import { unsignedBytes } from '../../bytes/unsigned.ts'
import type { Segment } from '../../trace.ts'
import { labelField } from './label-field.ts'
import type { Codec, ValueOf } from './presentation.ts'
import { prefixed, remaining, vector } from './presentation.ts'
import type { TlsReader } from './tls-reader.ts'

/** The extensions that this engine reads. All others are kept as bytes. @see RFC 8446, 4.2 */
const EXTENSION_TYPES = {
  server_name: 0,
  supported_groups: 10,
  signature_algorithms: 13,
  pre_shared_key: 41,
  supported_versions: 43,
  cookie: 44,
  psk_key_exchange_modes: 45,
  key_share: 51,
} as const

export type ExtensionName = keyof typeof EXTENSION_TYPES

/** The extensions that may stand in one kind of message, and what each holds there. */
type ExtensionTable = Readonly<Partial<Record<ExtensionName, Codec<unknown>>>>

/** An extension by its name, or one that this engine does not read by its number. */
export type Extension<Table extends ExtensionTable> =
  | {
      [Name in keyof Table & ExtensionName]: { readonly type: Name; readonly data: ValueOf<Table[Name]> }
    }[keyof Table & ExtensionName]
  | UnreadExtension

export interface UnreadExtension {
  readonly type: number
  readonly data: Bytes
}

/** What every extension is, read or not. */
interface AnyExtension {
  readonly type: ExtensionName | number
  readonly data: unknown
}

const EXTENSION_DATA = { min: 0, max: 2 ** 16 - 1 }
const ALL_EXTENSIONS = { min: 0, max: 2 ** 16 - 1 }

/** `Extension extensions<min..2^16-1>` of a kind of message. @see RFC 8446, 4.2 */
export function extensions<Table extends ExtensionTable>(table: Table): Codec<readonly Extension<Table>[]> {
  const list = vector(ALL_EXTENSIONS, extension(table))
  return {
    write: list.write,
    read(reader, path) {
      const start = reader.offset
      const found = list.read(reader, path)
      checkTypes(found, reader, path, start)
      // The table decides which codec read the data of which type.
      return found as readonly Extension<Table>[]
    },
  } as Codec<readonly Extension<Table>[]>
}

function extension(table: ExtensionTable): Codec<AnyExtension> {
  const contentOf = (type: ExtensionName | number): Codec<unknown> =>
    prefixed(EXTENSION_DATA, (typeof type === 'string' && table[type]) || remaining())
  return {
    write(path, { type, data }): Segment[] {
      const value = typeof type === 'string' ? EXTENSION_TYPES[type] : type
      const head = { ...labelField(`${path}.extension_type`, 'public'), bytes: unsignedBytes(value, 2) }
      return [head, ...contentOf(type).write(dataPath(path, type), data)]
    },
    read(reader, path) {
      const start = reader.offset
      const value = reader.unsigned(`${path}.extension_type`, 2)
      const type = nameOf(value) ?? value
      if (typeof type === 'string' && !table[type]) {
        reader.refuse('extension-belongs-in-message', `${path}.extension_type`, start)
      }
      return { type, data: contentOf(type).read(reader, dataPath(path, type)) }
    },
  }
}

/** The data of an extension goes by its name, so that its fields are explained by it. */
function dataPath(path: string, type: ExtensionName | number): string {
  return `${path}.${typeof type === 'string' ? type : 'extension_data'}`
}

function checkTypes(found: readonly AnyExtension[], reader: TlsReader, path: string, start: number): void {
  const types = found.map(({ type }) => type)
  const second = types.findIndex((type, index) => types.indexOf(type) !== index)
  if (second !== -1) reader.refuse('extensions-are-unique', `${path}.${second}`, start)
  const psk = types.indexOf('pre_shared_key')
  if (psk !== -1 && psk !== types.length - 1) reader.refuse('pre-shared-key-is-last', `${path}.${psk}`, start)
}

function nameOf(value: number): ExtensionName | undefined {
  const names = Object.keys(EXTENSION_TYPES) as ExtensionName[]
  return names.find((name) => EXTENSION_TYPES[name] === value)
}

/** What an extension holds, or undefined where it is absent. */
export function findExtension<
  Any extends { readonly type: ExtensionName | number; readonly data: unknown },
  Name extends Any['type'] & ExtensionName,
>(all: readonly Any[], name: Name): Extract<Any, { readonly type: Name }>['data'] | undefined {
  return all.find(({ type }) => type === name)?.data
}
