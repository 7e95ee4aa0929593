import { usesKms } from '#domain/labs/server-side/refusals.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import { readersOf } from '#domain/labs/server-side/view.ts'
import type { Party } from '#domain/labs/server-side/view.ts'

/** The sentence under each party: what its part is at this moment. */
export function noteOf(state: ServerSideState, party: Party) {
  switch (party) {
    case 'caller':
      return callerNote(state)
    case 'network':
      return networkNote(state)
    case 's3':
      return s3Note(state)
    case 'disk':
      return diskNote(state)
    case 'kms':
      return kmsNote(state)
  }
}

function callerNote({ caller, failure, disk }: ServerSideState) {
  if (failure !== null) return 'callerRefused'
  if (caller.received !== null) return 'callerReceived'
  if (caller.text !== null) return 'callerHas'
  return disk === null ? 'callerHas' : 'callerAsks'
}

function networkNote(state: ServerSideState) {
  const network = readersOf(state).find(({ party }) => party === 'network')
  return network?.data === 'yes' ? 'networkReads' : 'networkSees'
}

function s3Note({ work, disk }: ServerSideState) {
  if (work !== null && (work.isKeyed || work.text !== null)) return 's3Reads'
  if (disk === null) return 's3Idle'
  if (disk.encryption === 'sse-c') return 's3SseC'
  return usesKms(disk.encryption) ? 's3Kms' : 's3Own'
}

function diskNote({ disk, stolen }: ServerSideState) {
  if (disk === null) return 'diskEmpty'
  return stolen === null ? 'diskFull' : 'diskStolen'
}

function kmsNote({ kmsKey, kmsCalls }: ServerSideState) {
  if (kmsKey.state !== 'Enabled') return `kms${kmsKey.state}` as const
  return kmsCalls.GenerateDataKey + kmsCalls.Decrypt + kmsCalls.Encrypt > 0 ? 'kmsHandled' : 'kmsIdle'
}
