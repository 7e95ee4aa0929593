import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js'
import elkPackage from 'elkjs/package.json' with { type: 'json' }
import type { Diagram, LayoutName } from '#domain/diagram/diagram.ts'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import { measureDiagram } from '#domain/diagram/measure-diagram.ts'
import { toElkGraph } from './elk-graph.ts'
import { readElkLayout } from './read-elk-layout.ts'

/** Gives a diagram its places. The same diagram always gets the same ones. */
export type LayOutDiagram = (source: DiagramSource) => Promise<Diagram['layouts']>

/**
 * Sets up layout with a memory on disk, because the kernel takes longer to load than to lay out.
 *
 * What is remembered is the kernel's answer to one graph. A change of the file, of the sizes or of our options changes
 * the graph, and so does another version of the kernel; nothing stale is ever read.
 *
 * @param directory - where answers are kept, one file per diagram and layout; without it nothing is remembered.
 */
export function createDiagramLayout(directory?: string): LayOutDiagram {
  const lay = async (source: DiagramSource, name: LayoutName): Promise<Diagram['layouts'][LayoutName]> => {
    const graph = toElkGraph(source, measureDiagram(source), name)
    if (directory === undefined) return readElkLayout(await runElk(graph))
    const file = path.join(directory, `${source.id}.${name}.json`)
    const fingerprint = fingerprintOf(graph)
    const known = await recall(file, fingerprint)
    if (known !== undefined) return readElkLayout(known)
    const laidOut = await runElk(graph)
    await mkdir(directory, { recursive: true })
    await writeFile(file, JSON.stringify({ fingerprint, graph: laidOut } satisfies Remembered))
    return readElkLayout(laidOut)
  }
  return async (source) => ({ wide: await lay(source, 'wide'), narrow: await lay(source, 'narrow') })
}

interface Remembered {
  readonly fingerprint: string
  readonly graph: ElkNode
}

function fingerprintOf(graph: ElkNode): string {
  return createHash('sha256')
    .update(`${elkPackage.version} ${JSON.stringify(graph)}`)
    .digest('hex')
}

async function recall(file: string, fingerprint: string): Promise<ElkNode | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const remembered = parseRemembered(text)
  return remembered?.fingerprint === fingerprint ? remembered.graph : undefined
}

/** A file that was cut short by a crash is no answer. */
function parseRemembered(text: string): Remembered | undefined {
  try {
    return JSON.parse(text) as Remembered
  } catch {
    return undefined
  }
}

let kernel: Promise<ELK> | undefined

/** Loads the kernel on first use: it is 1.5 MB, and mostly everything is remembered. */
function loadElk(): Promise<ELK> {
  kernel ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk())
  return kernel
}

/** Lays a copy of a graph out. */
async function runElk(graph: ElkNode): Promise<ElkNode> {
  const elk = await loadElk()
  return elk.layout(structuredClone(graph))
}

/** Loads the kernel before it is needed, so that the first diagram saved in development does not wait for it. */
export async function warmUpLayout(): Promise<void> {
  await runElk({ id: 'diagram', children: [{ id: 'node', width: 1, height: 1 }] })
}
