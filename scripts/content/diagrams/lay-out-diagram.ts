import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import elkPackage from 'elkjs/package.json' with { type: 'json' }
import type { Diagram, DiagramLayout, LayoutName } from '#domain/diagram/diagram.ts'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import { measureDiagram } from '#domain/diagram/measure-diagram.ts'
import { groupsWithCrossedLabel } from '#domain/diagram/place-group-label.ts'
import { toElkGraph } from './elk-graph.ts'
import type { LayoutTask } from './elk-graph.ts'
import { readElkLayout } from './read-elk-layout.ts'
import { runElk } from './run-elk.ts'

/** Gives a diagram its places. The same diagram always gets the same ones. */
export type LayOutDiagram = (source: DiagramSource) => Promise<Diagram['layouts']>

/**
 * Sets up layout with a memory on disk, because the kernel takes longer to load than to lay out.
 *
 * What is remembered is the kernel's answer to one graph. A change of the file, of the sizes or of our options changes
 * the graph, and so does another version of the kernel; nothing stale is ever read.
 *
 * @param directory - where answers are kept, a few files per diagram; without it nothing is remembered.
 */
export function createDiagramLayout(directory?: string): LayOutDiagram {
  const solve = async (task: LayoutTask): Promise<DiagramLayout> => {
    const graph = toElkGraph(task)
    if (directory === undefined) return readElkLayout(await runElk(graph), task)
    const attempt = task.labelsAtBottom.length === 0 ? 1 : 2
    const file = path.join(directory, `${task.source.id}.${task.layout}.${attempt}.json`)
    return readElkLayout(await runElkOnce(graph, file), task)
  }
  const lay = async (source: DiagramSource, layout: LayoutName): Promise<DiagramLayout> => {
    const task = { source, measures: measureDiagram(source), layout, labelsAtBottom: [] }
    const first = await solve(task)
    // Which side of a group stays free of edges is known only afterwards.
    const labelsAtBottom = groupsWithCrossedLabel(first)
    return labelsAtBottom.length === 0 ? first : solve({ ...task, labelsAtBottom })
  }
  return async (source) => ({ wide: await lay(source, 'wide'), narrow: await lay(source, 'narrow') })
}

/** Asks the file for what the kernel answered, and the kernel if it was asked something else. */
async function runElkOnce(graph: ElkNode, file: string): Promise<ElkNode> {
  const fingerprint = fingerprintOf(graph)
  const known = await recall(file, fingerprint)
  if (known !== undefined) return known
  const laidOut = await runElk(graph)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify({ fingerprint, graph: laidOut } satisfies Remembered))
  return laidOut
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

/** Loads the kernel before it is needed, so that the first diagram saved in development does not wait for it. */
export async function warmUpLayout(): Promise<void> {
  await runElk({ id: 'diagram', children: [{ id: 'node', width: 1, height: 1 }] })
}
