import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import { diagramSourceSchema } from '#domain/diagram/diagram-source.ts'
import { findLayoutFaults } from '#domain/diagram/layout-faults.ts'
import { measureDiagram } from '#domain/diagram/measure-diagram.ts'
import { SAMPLE_DIAGRAM } from '#tests/content/sample-diagram.ts'
import { createDiagramLayout, warmUpLayout } from './lay-out-diagram.ts'

function source(change: (text: string) => string = (text) => text): DiagramSource {
  return diagramSourceSchema.parse(parse(change(SAMPLE_DIAGRAM)))
}

let folder = ''

// The layout kernel is large; on a busy machine loading it alone takes seconds.
beforeAll(warmUpLayout, 60_000)

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cleartext-layout-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function readCache(): Promise<string[]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
}

describe('createDiagramLayout', () => {
  it('gives every part a place, of the measured size, without a fault', async () => {
    const layouts = await createDiagramLayout()(source())
    expect(findLayoutFaults(source(), layouts)).toEqual([])
    const { nodes, slots } = measureDiagram(source())
    for (const layout of Object.values(layouts)) {
      for (const [id, { width, height }] of Object.entries(nodes)) {
        expect(layout.nodes[id]).toMatchObject({ width, height })
      }
      expect(layout.edges.road?.slot).toMatchObject(slots.road ?? {})
      expect(Object.keys(layout.groups)).toEqual(['castle'])
    }
  })

  it('runs from left to right on a laptop and from top to bottom on a phone', async () => {
    const { wide, narrow } = await createDiagramLayout()(source())
    expect(wide.nodes.courier?.x).toBeLessThan(wide.nodes.guard?.x ?? 0)
    expect(narrow.nodes.courier?.y).toBeLessThan(narrow.nodes.guard?.y ?? 0)
  })

  it('lets edges begin and end at the borders of their nodes', async () => {
    const { wide } = await createDiagramLayout()(source())
    const points = wide.edges.road?.points ?? []
    const { courier, guard } = wide.nodes
    expect(points[0]?.x).toBe((courier?.x ?? 0) + (courier?.width ?? 0))
    expect(points.at(-1)?.x).toBe(guard?.x)
  })

  it('gives the same places every time, remembered or not', async () => {
    const first = await createDiagramLayout()(source())
    expect(await createDiagramLayout()(source())).toEqual(first)
    expect(await createDiagramLayout(folder)(source())).toEqual(first)
    expect(await createDiagramLayout(folder)(source())).toEqual(first)
  })

  it('asks its memory only what it asked the kernel', async () => {
    const layOut = createDiagramLayout(folder)
    await layOut(source())
    const before = await readCache()
    await layOut(source((text) => text.replace('Without the key nobody passes.', 'No key and no way.')))
    expect(await readCache()).toEqual(before)
    const longer = source((text) => text.replace('en: Courier', 'en: A courier on foot'))
    const layouts = await layOut(longer)
    expect(await readCache()).not.toEqual(before)
    expect(layouts.wide.nodes.courier?.width).toBe(measureDiagram(longer).nodes.courier?.width)
  })

  it('lays out anew what a crash has left half written', async () => {
    const layOut = createDiagramLayout(folder)
    const layouts = await layOut(source())
    for (const name of await readdir(folder)) await writeFile(path.join(folder, name), '{"fingerprint":"')
    expect(await layOut(source())).toEqual(layouts)
  })
})
