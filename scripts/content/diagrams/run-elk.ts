import { Worker } from 'node:worker_threads'
import type { ElkNode } from 'elkjs/lib/elk-api.js'

interface Waiting {
  readonly resolve: (graph: ElkNode) => void
  readonly reject: (error: Error) => void
}

/** What the kernel says: a graph with places, or why there is none. */
type Answer = { readonly id: number } & ({ readonly graph: ElkNode } | { readonly message: string })

/** The kernel's thread, and who waits for which answer. It keeps the process alive only while somebody waits. */
interface Kernel {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

let kernel: Kernel | undefined
let lastId = 0

/**
 * Lays a graph out beside everything else: the kernel takes as long over a course as reading its texts does. The thread
 * is started when it is first needed: loading it takes longer than one layout, and mostly everything is remembered.
 *
 * @throws {Error} what the kernel cannot lay out; the schema of diagrams lets nothing of the kind through.
 */
export function runElk(graph: ElkNode): Promise<ElkNode> {
  const { worker, waiting } = (kernel ??= startKernel())
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.ref()
    worker.postMessage({ id, graph })
  })
}

function startKernel(): Kernel {
  // Plain JavaScript, so it needs none of the loaders of this thread.
  const worker = new Worker(new URL('./elk-worker.mjs', import.meta.url), { execArgv: [] })
  const waiting = new Map<number, Waiting>()
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('graph' in answer) asked?.resolve(answer.graph)
    else asked?.reject(new Error(`ELK cannot lay the diagram out: ${answer.message}`))
  })
  worker.on('error', (error) => {
    kernel = undefined
    for (const { reject } of waiting.values()) reject(error)
  })
  return { worker, waiting }
}
