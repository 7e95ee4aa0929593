/** What `os.networkInterfaces()` says of one address of this machine. */
export interface LocalAddress {
  readonly address: string
  readonly family: string
  readonly internal: boolean
}

/** Addresses under which the pages can be opened. */
export interface Addresses {
  /** On this machine. */
  readonly here: string
  /** From other devices in the same network; empty when only this machine is let in. */
  readonly elsewhere: readonly string[]
}

/**
 * Tells where to open what listens on a host and port.
 *
 * @param host - address or name that is listened on; `0.0.0.0` and `::` stand for all of this machine's.
 */
export function addressesOf(host: string, port: number, local: readonly LocalAddress[]): Addresses {
  if (isLoopback(host)) return { here: `http://localhost:${port}`, elsewhere: [] }
  if (host !== '0.0.0.0' && host !== '::') {
    const address = `http://${bracket(host)}:${port}`
    return { here: address, elsewhere: [address] }
  }
  const reachable = local.filter(({ family, internal }) => family === 'IPv4' && !internal)
  return {
    here: `http://localhost:${port}`,
    elsewhere: reachable.map(({ address }) => `http://${address}:${port}`),
  }
}

/** Where this machine itself finds what listens on a host: wildcards can be listened on but not called. */
export function callableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '[::1]' : bracket(host)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function bracket(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
