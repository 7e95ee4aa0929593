/** The JavaScript that a lab's page loads and the list of labs does not. */
import { gzipSync } from 'node:zlib'
import { startProduct } from '../servers.ts'
import type { Measurement } from '../report.ts'

const LAB = '/en/labs/envelope'
const LIST = '/en/labs'
const BUDGET_KB = 60

/** Addresses of the scripts that a page names, those of its lazy parts that are drawn at once included. */
function scriptsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\/_next\/static\/[^"'\\\s]+?\.js/g)].map(([address]) => address))
}

async function textAt(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.text()
}

/** kB, gzip, against the budget of a lab. */
export async function measureLabScripts(progress: (line: string) => void): Promise<Measurement> {
  progress('starting the product')
  const { url, stop } = await startProduct()
  try {
    const known = scriptsIn(await textAt(url + LIST))
    const own = [...scriptsIn(await textAt(url + LAB))].filter((address) => !known.has(address))
    if (own.length === 0) throw new Error(`${LAB} names no script of its own`)
    const sizes = await Promise.all(own.map(async (address) => gzipSync(await textAt(url + address)).length))
    return {
      subject: 'labs',
      metric: 'JavaScript of the envelope lab, beyond the list of labs',
      unit: 'kB gzip',
      ours: [sizes.reduce((sum, size) => sum + size, 0) / 1000],
      peer: { name: 'budget of a lab', runs: [BUDGET_KB] },
      budget: { op: '<=', value: BUDGET_KB, of: 'ours' },
    }
  } finally {
    await stop()
  }
}
