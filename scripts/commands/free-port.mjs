/** Finds out whether a TCP port can be listened on. */
import { createServer } from 'node:net'

/**
 * Asks the system for a port that nobody listens on.
 *
 * @param {string} host
 * @returns {Promise<number>}
 */
export function findFreePort(host = '127.0.0.1') {
  return listenOnce(0, host)
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<'free' | 'taken' | 'forbidden' | 'no-such-address'>}
 */
export async function probePort(port, host) {
  try {
    await listenOnce(port, host)
    return 'free'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') return 'taken'
    if (code === 'EACCES') return 'forbidden'
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-such-address'
    throw error
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that was listened on
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
