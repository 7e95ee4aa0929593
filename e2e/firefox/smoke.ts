/**
 * A short walk through the product in Firefox, driven by WebDriver BiDi: a lesson can be read, a diagram can be stepped,
 * moved about on and read. What only Chromium would do right shows here. The exit status is 1 when something fails.
 */
import type { Page } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import { startProduct } from '../../bench/servers.ts'
import { findFirefox } from '../../scripts/firefox/find-firefox.mjs'

const LESSON = '/en/learn/encryption-101'
const DIAGRAM = '/en/learn/encryption-101/diagrams/envelope'
const PATIENCE_MS = 60_000

type Check = readonly [claim: string, check: (page: Page, site: string) => Promise<void>]

const CHECKS: readonly Check[] = [
  [
    'a lesson is there, with its diagrams',
    async (page, site) => {
      await page.goto(site + LESSON)
      await page.waitForSelector('h1')
      await seen(page, 'figure[data-diagram="envelope"] svg[data-layout]')
    },
  ],
  [
    'a diagram in a lesson is stepped',
    async (page) => {
      const figure = 'figure[data-diagram="in-transit"]'
      await seen(page, `${figure} svg[data-layout]:only-child`)
      await press(page, figure, 'Next')
      await valueOfSteps(page, figure, '2')
    },
  ],
  [
    'a step opens by its name, in the layout that fits',
    async (page, site) => {
      await page.goto(`${site}${DIAGRAM}?step=two-copies`)
      await seen(page, 'figure svg[data-layout="wide"]:only-child')
      await valueOfSteps(page, 'figure', '4')
    },
  ],
  [
    'keys go through the steps',
    async (page) => {
      await page.focus('figure input[type="range"]')
      await page.keyboard.press('Home')
      await valueOfSteps(page, 'figure', '1')
      await page.keyboard.press('End')
      await page.waitForFunction(() => {
        const steps = document.querySelector<HTMLInputElement>('figure input[type="range"]')
        return steps !== null && steps.value === steps.max
      })
    },
  ],
  [
    'the large view shows every node',
    async (page) => {
      await press(page, 'figure', 'Larger')
      await seen(page, 'dialog[open] .react-flow__node-part')
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => document.querySelector('dialog[open]') === null)
    },
  ],
]

const executablePath = findFirefox()
if (executablePath === undefined)
  throw new Error('There is no Firefox. Install it or name one in FIREFOX_PATH.')
const product = await startProduct()
const browser = await launch({
  browser: 'firefox',
  executablePath,
  headless: true,
  protocolTimeout: PATIENCE_MS,
})
const failures: string[] = []
try {
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.setViewport({ width: 1_280, height: 900 })
  page.on('pageerror', (error) => failures.push(`uncaught: ${String(error)}`))
  for (const [claim, check] of CHECKS) {
    try {
      await check(page, product.url)
      console.log(`✓ ${claim}`)
    } catch (error) {
      failures.push(`${claim}: ${String(error)}`)
    }
  }
} finally {
  await browser.close()
  await product.stop()
}
failures.forEach((failure) => console.error(`✗ ${failure}`))
process.exitCode = failures.length === 0 ? 0 : 1

/** Waits until something is drawn. */
async function seen(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect()
      return box !== undefined && box.width > 0 && box.height > 0
    },
    {},
    selector,
  )
}

/** Presses the button of a name. */
async function press(page: Page, place: string, name: string): Promise<void> {
  await page.evaluate(
    (selector, wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${selector} button`)]
      const button = buttons.find(({ textContent }) => textContent?.includes(wanted))
      if (!button) throw new Error(`there is no button ${wanted}`)
      button.click()
    },
    place,
    name,
  )
}

async function valueOfSteps(page: Page, place: string, value: string): Promise<void> {
  await page.waitForFunction(
    (selector, wanted) => document.querySelector<HTMLInputElement>(selector)?.value === wanted,
    {},
    `${place} input[type="range"]`,
    value,
  )
}
