import { networkInterfaces } from 'node:os'
import { addressesOf } from './addresses.ts'

/**
 * What a person needs to know when the pages are there.
 *
 * @param command - what they ran, to run it again with other settings.
 */
export function welcome(host: string, port: number, command: string): string {
  const local = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const { here, elsewhere } = addressesOf(host, port, local)
  const others =
    elsewhere.length > 0
      ? `On other devices in this network: ${elsewhere.join(', ')}`
      : `For phones in the same network, start it with HOST=0.0.0.0 ${command}`
  return `\nCleartext is ready: ${here}\n${others}\nStop it with Ctrl-C.\n`
}
