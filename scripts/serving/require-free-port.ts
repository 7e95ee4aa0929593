import { probePort } from '../commands/free-port.mjs'

/**
 * Makes sure, before anything long is begun, that the pages can be served where they are wanted.
 *
 * @throws {Error} they cannot; the message says why and what to do.
 */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const state = await probePort(port, host)
  if (state === 'free') return
  const reasons = {
    taken: `Port ${port} is taken by another program. Choose another one, as in PORT=${port < 65_535 ? port + 1 : 3000} npm start`,
    forbidden: `This user may not listen on port ${port}. Choose one above 1023, as in PORT=3000 npm start`,
    'no-such-address': `HOST is "${host}", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 to let other devices in.`,
  }
  throw new Error(reasons[state])
}
