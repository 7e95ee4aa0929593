import { readUtf8, utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import type { Json } from '../kernel/json.ts'
import type { Kit } from '../kernel/kit.ts'
import type { ServerSideCommand } from './command.ts'
import { makeDataKeys, openDataKeys, sentKeyOf } from './data-keys.ts'
import { checkValueOf, isKeyOf, openLayers, SALT_BYTES, sealLayers } from './object-bytes.ts'
import { prepareCopy, prepareUpdate } from './prepare-rewrite.ts'
import { refusalOfKms, usesKms } from './refusals.ts'
import type { ServerSideState } from './state.ts'

/** Does with WebCrypto what a command needs and records the result. What cannot be done records nothing. */
export async function prepareServerSide(
  state: ServerSideState,
  command: ServerSideCommand,
  kit: Kit,
): Promise<Json | undefined> {
  switch (command.type) {
    case 'TakeDataKey':
      return takeDataKey(state, kit)
    case 'WriteObject':
      return writeObject(state, kit)
    case 'OpenDataKey':
      return openDataKey(state)
    case 'ReturnObject':
      return returnObject(state)
    case 'CopyOntoItself':
      return prepareCopy(state, command.encryption, kit)
    case 'UpdateObjectEncryption':
      return prepareUpdate(state, command.bucketKey, kit)
    default:
      return undefined
  }
}

async function takeDataKey(state: ServerSideState, kit: Kit): Promise<Json | undefined> {
  const { work } = state
  if (work?.action !== 'put') return undefined
  if (usesKms(work.encryption) && refusalOfKms(state, 'GenerateDataKey')) return undefined
  return { ...(await makeDataKeys(state, work, kit)) }
}

async function writeObject({ work, keys }: ServerSideState, kit: Kit): Promise<Json | undefined> {
  if (work?.action !== 'put' || !work.isKeyed || work.text === null) return undefined
  const sealed = await sealLayers(work.dataKeys, utf8Bytes(work.text), kit)
  if (work.encryption !== 'sse-c') return { sealed }
  return { sealed, keyCheck: await checkValueOf(sentKeyOf(keys, work.sentKey), kit.bytes(SALT_BYTES)) }
}

async function openDataKey(state: ServerSideState): Promise<Json | undefined> {
  const { disk, work, keys } = state
  if (work?.action !== 'get' || disk === null) return undefined
  if (disk.keyCheck !== null) {
    const sent = sentKeyOf(keys, work.sentKey)
    return (await isKeyOf(disk.keyCheck, sent)) ? { dataKeys: [sent] } : { refused: 'wrong-customer-key' }
  }
  if (usesKms(disk.encryption) && refusalOfKms(state, 'Decrypt')) return undefined
  const opened = await openDataKeys(state, disk)
  return opened && { ...opened }
}

async function returnObject({ work, disk }: ServerSideState): Promise<Json | undefined> {
  if (work?.action !== 'get' || !work.isKeyed || disk === null) return undefined
  const opened = await openLayers(work.dataKeys, disk.sealed)
  const text = opened && readUtf8(opened)
  return text === undefined ? { refused: 'object-altered' } : { text }
}
