import 'server-only'
import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy } from './content-security-policy.ts'
import type { StaticPages } from './static-pages.ts'

export interface PagePolicy {
  /** Value of the `Content-Security-Policy` header. */
  readonly value: string
  /** Whether the renderer has to be told: it writes the nonce it finds in the policy into its scripts. */
  readonly hasNonce: boolean
}

const NONCE_BYTES = 16

/** The policies of all pages of a build, or of a development server, which has no build. */
export class PagePolicies {
  readonly #pages: StaticPages | undefined
  /** Ready headers of static pages, by scheme and path; there are as many as pages. */
  readonly #ready = new Map<string, PagePolicy>()

  constructor(pages: StaticPages | undefined) {
    this.#pages = pages
  }

  /** The policy of the page at a path: by hashes where the build rendered it, else by a nonce used once. */
  policyOf(path: string, isHttps: boolean): PagePolicy {
    const hashes = this.#hashesOf(path)
    return hashes ? this.#policyByHashes(path, hashes, isHttps) : this.#policyByNonce(isHttps)
  }

  #hashesOf(path: string): readonly string[] | undefined {
    const byPath = this.#pages?.hashesByPath
    return byPath && Object.hasOwn(byPath, path) ? byPath[path] : undefined
  }

  #policyByHashes(path: string, hashes: readonly string[], isHttps: boolean): PagePolicy {
    const key = `${isHttps} ${path}`
    const ready = this.#ready.get(key)
    if (ready) return ready
    const value = contentSecurityPolicy({ inlineScripts: hashes, isHttps, isDevelopment: false })
    const policy = { value, hasNonce: false }
    this.#ready.set(key, policy)
    return policy
  }

  #policyByNonce(isHttps: boolean): PagePolicy {
    const nonce = randomBytes(NONCE_BYTES).toString('base64')
    const inlineScripts = [`'nonce-${nonce}'`, ...(this.#pages?.sharedHashes ?? [])]
    const isDevelopment = this.#pages === undefined
    return {
      value: contentSecurityPolicy({ inlineScripts, isHttps, isDevelopment }),
      hasNonce: !isDevelopment,
    }
  }
}
