import { POST as signIn } from '#app/api/auth/sign-in/anonymous/route.ts'

type RouteHandler = (request: Request) => Promise<Response>

export interface SentRequest {
  readonly method?: string
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is, instead of `json`. */
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser as far as a route handler can tell: it keeps cookies and says that it is on a page of ours. */
export class Browser {
  readonly #cookies = new Map<string, string>()

  get cookieNames(): string[] {
    return [...this.#cookies.keys()]
  }

  /** Another tab: the same cookies now, its own from here on. */
  copy(): Browser {
    const tab = new Browser()
    for (const [name, value] of this.#cookies) tab.#cookies.set(name, value)
    return tab
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  async send(handler: RouteHandler, address: string, sent: SentRequest = {}): Promise<Response> {
    const { method = 'GET', json, body = json === undefined ? null : JSON.stringify(json), headers } = sent
    const request = new Request(`http://localhost${address}`, {
      method,
      body,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    })
    const response = await handler(request)
    response.headers.getSetCookie().forEach((cookie) => this.#keep(cookie))
    return response
  }

  #keep(setCookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? []
    if (/;\s*max-age=0\b/i.test(setCookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

/** A browser in which a guest has just begun. */
export async function guestBrowser(deviceId?: string): Promise<Browser> {
  const browser = new Browser()
  const response = await browser.send(signIn, '/api/auth/sign-in/anonymous', {
    method: 'POST',
    json: { deviceId },
  })
  if (response.status !== 200) throw new Error(`No guest could be made: ${await response.text()}`)
  return browser
}
