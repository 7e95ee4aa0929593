/** Caches as a browser has them, as far as the worker uses them: by address, in the order of their making. */
export function fakeCaches(home: string): CacheStorage {
  const caches = new Map<string, Map<string, Response>>()
  const addressOf = (asked: RequestInfo | URL) =>
    new URL(asked instanceof Request ? asked.url : asked, home).href

  function cacheOver(entries: Map<string, Response>) {
    return {
      match: async (asked: RequestInfo | URL) => entries.get(addressOf(asked))?.clone(),
      async put(asked: RequestInfo | URL, response: Response) {
        const address = addressOf(asked)
        // A browser puts what is written anew at the end.
        entries.delete(address)
        entries.set(address, response)
      },
      delete: async (asked: RequestInfo | URL) => entries.delete(addressOf(asked)),
      keys: async () => [...entries.keys()].map((address) => new Request(address)),
    }
  }

  async function open(name: string) {
    const entries = caches.get(name) ?? new Map<string, Response>()
    caches.set(name, entries)
    return cacheOver(entries)
  }

  const storage = {
    open,
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    async match(asked: RequestInfo | URL) {
      for (const entries of caches.values()) {
        const found = entries.get(addressOf(asked))
        if (found) return found.clone()
      }
      return undefined
    },
  }
  return storage as unknown as CacheStorage
}
