import type { Bytes } from '../../bytes/bytes.ts'
import { readUnsigned, unsignedBytes } from '../../bytes/unsigned.ts'
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
  // The table decides which codec read the data of which type.
  return listOf(extension(table)) as Codec<readonly Extension<Table>[]>
}

/**
 * The extensions of a ServerHello, or undefined where it ends before them. One of an older version has others or none at
 * all; so that it can be refused for its version, nothing of it is held against the table.
 *
 * @see RFC 8446, 4.2.1 and D.2
 */
export function serverHelloExtensions<Table extends ExtensionTable>(
  table: Table,
): Codec<readonly Extension<Table>[] | undefined> {
  const current = extensions(table)
  const older = listOf(extension({}, 'is-kept')) as Codec<readonly UnreadExtension[]>
  return {
    write: (path, list) => (list === undefined ? [] : current.write(path, list)),
    read(reader, path) {
      if (reader.left === 0) return undefined
      return saysItsVersion(reader) ? current.read(reader, path) : older.read(reader, path)
    },
  }
}

function listOf(item: Codec<AnyExtension>): Codec<readonly AnyExtension[]> {
  const list = vector(ALL_EXTENSIONS, item)
  return {
    write: list.write,
    read(reader, path) {
      const start = reader.offset
      const found = list.read(reader, path)
      checkTypes(found, reader, path, start)
      return found
    },
  }
}

const LENGTH_BYTES = 2
const TYPE_AND_LENGTH_BYTES = 4

/** Looks ahead for `supported_versions` among the extensions, without reading them. */
function saysItsVersion(reader: TlsReader): boolean {
  const ahead = reader.peek(reader.left)
  for (let at = LENGTH_BYTES; at + TYPE_AND_LENGTH_BYTES <= ahead.length;) {
    if (readUnsigned(ahead, at, 2) === EXTENSION_TYPES.supported_versions) return true
    at += TYPE_AND_LENGTH_BYTES + readUnsigned(ahead, at + 2, 2)
  }
  return false
}

/** @param foreign - what becomes of an extension that belongs into another message. */
function extension(
  table: ExtensionTable,
  foreign: 'is-refused' | 'is-kept' = 'is-refused',
): Codec<AnyExtension> {
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
      const name = nameOf(value)
      const type = name && (table[name] || foreign === 'is-refused') ? name : value
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
