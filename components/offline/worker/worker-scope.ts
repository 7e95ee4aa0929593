/**
 * What we use of a worker's global object. TypeScript's own description of it cannot stand beside the one of a page.
 *
 * @see https://www.w3.org/TR/service-workers/#serviceworkerglobalscope-interface
 */
export interface WorkerScope {
  readonly location: Location
  readonly navigator: Navigator
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  addEventListener(type: 'message', listener: (event: LetterEvent) => void): void
}

interface LifeEvent {
  waitUntil(work: Promise<unknown>): void
}

interface RequestEvent extends LifeEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

interface LetterEvent extends LifeEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}
