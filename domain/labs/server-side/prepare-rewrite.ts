import type { Json } from '../kernel/json.ts'
import type { Kit } from '../kernel/kit.ts'
import type { DefaultEncryption } from './command.ts'
import { makeDataKeys, openDataKeys, wrapDataKeys } from './data-keys.ts'
import { openLayers, sealLayers } from './object-bytes.ts'
import { refusalOfRewrite } from './refuse-rewrite.ts'
import type { ServerSideState } from './state.ts'

/** Copies the object onto itself: opened, and sealed anew with other data keys. */
export async function prepareCopy(
  state: ServerSideState,
  encryption: DefaultEncryption,
  kit: Kit,
): Promise<Json | undefined> {
  const { disk, bucket } = state
  if (disk === null || refusalOfRewrite(state, { kind: 'copy', encryption })) return undefined
  const old = await openDataKeys(state, disk)
  const content = old && (await openLayers(old.dataKeys, disk.sealed))
  if (!content) return { refused: 'object-altered' }
  const bucketKey = bucket.bucketKey && encryption === 'sse-kms'
  const made = await makeDataKeys(state, { encryption, bucketKey }, kit)
  const { dataKeys, ...wrapped } = made
  return { ...wrapped, sealed: await sealLayers(dataKeys, content, kit) }
}

/** Encrypts the same data key anew; the object itself is not touched. */
export async function prepareUpdate(
  state: ServerSideState,
  bucketKey: boolean,
  kit: Kit,
): Promise<Json | undefined> {
  const { disk } = state
  if (disk === null || refusalOfRewrite(state, { kind: 'update' })) return undefined
  const old = await openDataKeys(state, disk)
  if (!old) return { refused: 'object-altered' }
  return { ...(await wrapDataKeys(state, old.dataKeys, { encryption: 'sse-kms', bucketKey, kit })) }
}
