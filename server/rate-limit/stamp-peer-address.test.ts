import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { PEER_ADDRESS_HEADER } from './peer-address.ts'
import { stampPeerAddresses } from './stamp-peer-address.ts'

test('a server sees the address of the socket, whatever the client claims', async () => {
  stampPeerAddresses()
  const server = createServer((request, response) => response.end(request.headers[PEER_ADDRESS_HEADER]))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const response = await fetch(`http://127.0.0.1:${port}`, {
    headers: { [PEER_ADDRESS_HEADER]: '198.51.100.1' },
  })

  expect(await response.text()).toBe('127.0.0.1')
  server.close()
})
