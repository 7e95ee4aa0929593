/** Steps of a diagram with 60 nodes in Chromium: what they cost the page's main thread. */
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { chromiumExecutable, chromiumFlags } from '../../scripts/chromium/find-chromium.mjs'
import { frameCosts } from '../diagram/frame-costs.ts'
import type { FrameCosts } from '../diagram/frame-costs.ts'
import type { Measurement } from '../report.ts'

const RUNS = 12
/** Longer than anything travels. */
const STEP_MS = 2_700
const FRAME_BUDGET_MS = 8
const LONG_TASK_MS = 50
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']

/** Costs of a step in the page, and in the large view. */
export async function measureDiagram(progress: (line: string) => void): Promise<Measurement[]> {
  progress('bundling the player')
  const files = await bundle()
  const browser = await chromium.launch({ executablePath: chromiumExecutable(), args: chromiumFlags() })
  try {
    return [
      ...(await measureView('in the page', { browser, files, progress })),
      ...(await measureView('large', { browser, files, progress })),
    ]
  } finally {
    await browser.close()
  }
}

interface Bundle {
  readonly script: string
  readonly style: string
}

/** The player in one script and one style sheet, as the product compiles it: for production, minified. */
async function bundle(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [path.join('bench', 'diagram', 'page.tsx')],
    outdir: path.join('.cache', 'bench'),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

interface Setting {
  readonly browser: Browser
  readonly files: Bundle
  readonly progress: (line: string) => void
}

async function measureView(view: 'in the page' | 'large', setting: Setting): Promise<Measurement[]> {
  const { browser, files, progress } = setting
  const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } })
  await page.setContent('<!doctype html><html lang="en"><body></body></html>')
  await page.addStyleTag({ content: files.style })
  await page.addScriptTag({ content: files.script })
  if (view === 'large') await openLarge(page)
  const costs: FrameCosts[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    progress(`${view}, step ${run} of ${RUNS}`)
    await browser.startTracing(page, { categories: CATEGORIES })
    await page.keyboard.press(']')
    // Every run watches for the same time: to wait for an end would leave out whatever comes late.
    await page.waitForTimeout(STEP_MS)
    const trace = await browser.stopTracing()
    // The first step compiles what all later ones run.
    if (run > 0) costs.push(frameCosts(trace.toString('utf8')))
  }
  await page.close()
  return rows(view, costs)
}

async function openLarge(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Larger' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('.react-flow__node-part').first().waitFor()
}

function rows(view: string, costs: readonly FrameCosts[]): Measurement[] {
  const row = (metric: string, ours: readonly number[], limit: number): Measurement => ({
    subject: 'diagram',
    metric: `step with 60 nodes ${view}: ${metric}`,
    unit: 'ms',
    ours,
    peer: { name: 'limit', runs: [limit] },
    budget: { op: '<=', value: limit, of: 'ours' },
  })
  return [
    row(
      'script, style and layout of the busiest frame',
      costs.map(({ busiestFrameMs }) => busiestFrameMs),
      FRAME_BUDGET_MS,
    ),
    row(
      'longest task',
      costs.map(({ longestTaskMs }) => longestTaskMs),
      LONG_TASK_MS,
    ),
  ]
}
