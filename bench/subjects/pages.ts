/** A lesson page beside a bare Next page with the same words, in turn, in the same Chromium. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumExecutable, chromiumFlags } from '../../scripts/chromium/find-chromium.mjs'
import type { Measurement } from '../report.ts'
import { startNextApp, startProduct } from '../servers.ts'

const LESSONS = { ko: '/ko/learn/encryption-101', en: '/en/learn/encryption-101' } as const
const RUNS = 5
const BARE_APP = join('bench', 'peers', 'bare-next')
const BARE_WORDS = resolve(BARE_APP, 'words.txt')

interface PageLoad {
  readonly lcpMs: number
  readonly tbtMs: number
  readonly cls: number
  /** Bytes of JavaScript as sent, gzip. */
  readonly scriptBytes: number
}

/** Loads a page once as Lighthouse's phone on a slow network, in a browser of its own. */
async function load(url: string): Promise<PageLoad> {
  const browser = await launch({
    chromePath: chromiumExecutable(),
    chromeFlags: ['--headless=new', ...chromiumFlags()],
  })
  try {
    const result = await lighthouse(url, {
      port: browser.port,
      onlyCategories: ['performance'],
      logLevel: 'error',
    })
    if (!result || result.lhr.runtimeError)
      throw new Error(`Lighthouse failed on ${url}: ${result?.lhr.runtimeError?.message}`)
    return toPageLoad(result.lhr.audits)
  } finally {
    browser.kill()
  }
}

type Audits = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']['audits']

function toPageLoad(audits: Audits): PageLoad {
  const figure = (id: string) => {
    const value = audits[id]?.numericValue
    if (value === undefined) throw new Error(`Lighthouse measured no ${id}`)
    return value
  }
  return {
    lcpMs: figure('largest-contentful-paint'),
    tbtMs: figure('total-blocking-time'),
    cls: figure('cumulative-layout-shift'),
    scriptBytes: scriptBytes(audits['network-requests']?.details),
  }
}

function scriptBytes(details: unknown): number {
  const { items } = details as { items: readonly { resourceType?: string; transferSize?: number }[] }
  return items
    .filter((item) => item.resourceType === 'Script')
    .reduce((sum, item) => sum + (item.transferSize ?? 0), 0)
}

/** What a reader sees of the lesson, a line per block. */
async function visibleWords(url: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: chromiumExecutable(), args: chromiumFlags() })
  try {
    const page = await browser.newPage()
    await page.goto(url)
    return await page.locator('main').innerText()
  } finally {
    await browser.close()
  }
}

function kilobytes(bytes: number): number {
  return bytes / 1000
}

async function measureLesson(
  language: keyof typeof LESSONS,
  ours: string,
  peer: string,
  progress: (line: string) => void,
) {
  const loads: { ours: PageLoad; peer: PageLoad }[] = []
  for (let run = 1; run <= RUNS; run += 1) {
    progress(`${language}, run ${run} of ${RUNS}`)
    loads.push({ ours: await load(ours + LESSONS[language]), peer: await load(peer) })
  }
  const row = (metric: string, unit: string, of: (page: PageLoad) => number) => ({
    subject: 'pages',
    metric: `lesson ${language}: ${metric}`,
    unit,
    ours: loads.map((pair) => of(pair.ours)),
    peer: { name: 'bare Next page, same words', runs: loads.map((pair) => of(pair.peer)) },
  })
  return [
    {
      ...row('JavaScript', 'kB gzip', (page) => kilobytes(page.scriptBytes)),
      budget: { op: '<=', value: 190, of: 'ours' },
    },
    { ...row('LCP', 'ms', (page) => page.lcpMs), budget: { op: '<=', value: 1.2, of: 'ratio' } },
    { ...row('TBT', 'ms', (page) => page.tbtMs), budget: { op: '<=', value: 2, of: 'ratio' } },
    { ...row('CLS', '', (page) => page.cls), budget: { op: '<=', value: 0.02, of: 'ours' } },
  ] satisfies Measurement[]
}

/**
 * LCP, TBT, CLS and JavaScript of the first lesson in both languages.
 *
 * The CLS of the Korean lesson says something only on a machine with a Korean face (Debian: fonts-noto-cjk), as every
 * reader of Korean has one: otherwise boxes stand in for the syllables, and the shift is that of the boxes.
 */
export async function measurePages(progress: (line: string) => void): Promise<Measurement[]> {
  progress('starting the product')
  const product = await startProduct()
  try {
    const measurements: Measurement[] = []
    for (const language of ['ko', 'en'] as const) {
      progress(`building the bare page with the words of ${LESSONS[language]}`)
      writeFileSync(BARE_WORDS, await visibleWords(product.url + LESSONS[language]))
      execFileSync(join('node_modules', '.bin', 'next'), ['build', BARE_APP], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', BARE_PAGE_WORDS: BARE_WORDS },
      })
      const bare = await startNextApp(BARE_APP)
      try {
        measurements.push(...(await measureLesson(language, product.url, bare.url, progress)))
      } finally {
        await bare.stop()
      }
    }
    return measurements
  } finally {
    await product.stop()
  }
}
