import { v7 as timeOrderedUuid } from 'uuid'
import type { EventDraft } from './outbox/outbox-store.ts'
import { deviceTimeZone, rememberTimeZone } from './time-zone.ts'

/** An event of now, on this device, about a card. */
export function newDraft(kind: EventDraft['kind'], itemId: string, mode: EventDraft['mode']): EventDraft {
  rememberTimeZone()
  return {
    id: timeOrderedUuid(),
    clientAt: new Date().toISOString(),
    timeZone: deviceTimeZone(),
    kind,
    itemId,
    mode,
  }
}
