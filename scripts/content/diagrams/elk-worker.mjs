/** The layout kernel on a thread of its own: graphs come in, laid out graphs go out. */
import { parentPort } from 'node:worker_threads'
import Elk from 'elkjs/lib/elk.bundled.js'

const elk = new Elk()

parentPort?.on('message', async ({ id, graph }) => {
  try {
    parentPort?.postMessage({ id, graph: await elk.layout(graph) })
  } catch (error) {
    parentPort?.postMessage({ id, message: error instanceof Error ? error.message : String(error) })
  }
})
