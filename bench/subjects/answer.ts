/** From the tap that answers to the feedback on screen, and from `Next` to the next question, in Chromium on a phone. */
import type { Browser, Locator, Page } from '@playwright/test'
import { chromium, devices } from '@playwright/test'
import { chromiumExecutable, chromiumFlags } from '../../scripts/chromium/find-chromium.mjs'
import type { Measurement } from '../report.ts'
import { percentile } from '../report.ts'
import { startProduct } from '../servers.ts'

const RUNS = 3
const SITTINGS_PER_RUN = 4
/** Questions of one sitting. */
const SITTING = 20
const LIMIT_MS = 50
const QUESTION = 'section[data-type]'
const ANSWERED = `${QUESTION}[data-answered]`
const UNANSWERED = `${QUESTION}:not([data-answered])`

/** Milliseconds from taps to what they bring, one figure per tap. */
interface Times {
  readonly feedback: number[]
  readonly next: number[]
}

/** What a page has to show before a tap counts as done. */
interface Awaited {
  readonly selector: string
  /** Another element than the one that matches before the tap. */
  readonly isNew: boolean
}

type TimedWindow = Window & { tapToPaint?: Promise<number> }

/**
 * Taps something and measures from the lifted finger to the end of the first frame that shows what is awaited.
 *
 * The clock is the page's own, so what the driver takes to ask does not count.
 */
async function tapToPaint(target: Locator, awaited: Awaited): Promise<number> {
  const page = target.page()
  await page.evaluate(({ selector, isNew }) => {
    const before = document.querySelector(selector)
    // Methods, since a function in a variable would call for a helper that the page does not have.
    const watch = {
      isThere() {
        const found = document.querySelector(selector)
        return found !== null && (!isNew || found !== before)
      },
      look(tappedAt: number, report: (ms: number) => void) {
        if (!watch.isThere()) return void requestAnimationFrame(() => watch.look(tappedAt, report))
        // A message that is sent while a frame is made arrives when that frame has been handed over.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => report(performance.now() - tappedAt)
        port2.postMessage(null)
      },
    }
    const page: TimedWindow = window
    page.tapToPaint = new Promise((resolve) => {
      addEventListener(
        'pointerup',
        ({ timeStamp }) => void requestAnimationFrame(() => watch.look(timeStamp, resolve)),
        { capture: true, once: true },
      )
    })
  }, awaited)
  await target.tap()
  return page.evaluate(() => (window as TimedWindow).tapToPaint ?? Promise.reject(new Error('no tap')))
}

/** Gives the question on screen any complete answer. */
async function fillIn(question: Locator): Promise<void> {
  switch (await question.getAttribute('data-type')) {
    case 'single':
      return question.getByRole('radio').first().check()
    case 'multiple':
      return chooseTwo(question)
    case 'ordering':
      return question
        .getByRole('button', { name: /^Down: / })
        .first()
        .click()
    case 'matching':
      return pickEach(question)
    default:
      return question.getByRole('textbox').fill('12')
  }
}

async function chooseTwo(question: Locator): Promise<void> {
  for (const index of [0, 1]) await question.getByRole('checkbox').nth(index).check()
}

async function pickEach(question: Locator): Promise<void> {
  for (const list of await question.getByRole('combobox').all()) await list.selectOption({ index: 1 })
}

/** A sitting by someone who was never here before. */
async function sitOnce(browser: Browser, url: string, times: Times): Promise<void> {
  const context = await browser.newContext({ ...devices['Pixel 7'], locale: 'en-GB' })
  try {
    const page = await context.newPage()
    await page.goto(`${url}/en/practice?topic=encryption-101`)
    await offlineCopy(page)
    for (let position = 1; position <= SITTING; position += 1) {
      await fillIn(page.locator(UNANSWERED))
      const sure = page.getByRole('button', { name: 'Sure', exact: true })
      times.feedback.push(await tapToPaint(sure, { selector: ANSWERED, isNew: true }))
      const next = page.getByRole('button', { name: 'Next', exact: true })
      // After the last question comes the end of the sitting.
      if (position < SITTING) times.next.push(await tapToPaint(next, { selector: UNANSWERED, isNew: true }))
    }
  } finally {
    await context.close()
  }
}

/**
 * Waits until the device has what it needs without a network, a few seconds after a first visit. Nobody answers before: the
 * question is still being read. The taps of a driver would otherwise compete with the browser compiling what it stores.
 */
async function offlineCopy(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** What the same browser takes for a button that changes one word on a page without any framework. */
async function bareTaps(browser: Browser): Promise<number[]> {
  const context = await browser.newContext({ ...devices['Pixel 7'] })
  try {
    const page: Page = await context.newPage()
    await page.setContent('<!doctype html><html lang="en"><body><button>Tap</button></body></html>')
    await page.evaluate(() => {
      document.querySelector('button')?.addEventListener('click', () => {
        const word = document.createElement('p')
        word.textContent = 'Done'
        document.querySelector('p')?.remove()
        document.body.append(word)
      })
    })
    const taps: number[] = []
    for (let tap = 0; tap < SITTING * SITTINGS_PER_RUN; tap += 1) {
      taps.push(await tapToPaint(page.getByRole('button'), { selector: 'p', isNew: true }))
    }
    return taps
  } finally {
    await context.close()
  }
}

/** p95 of feedback and of the next question, over eighty questions a run, beside a bare button. */
export async function measureAnswers(progress: (line: string) => void): Promise<Measurement[]> {
  progress('starting the product')
  const product = await startProduct()
  const browser = await chromium.launch({ executablePath: chromiumExecutable(), args: chromiumFlags() })
  try {
    progress('warming up')
    await sitOnce(browser, product.url, { feedback: [], next: [] })
    const runs: { times: Times; bare: number[] }[] = []
    for (let run = 1; run <= RUNS; run += 1) {
      progress(`run ${run} of ${RUNS}`)
      const times: Times = { feedback: [], next: [] }
      for (let sitting = 0; sitting < SITTINGS_PER_RUN; sitting += 1)
        await sitOnce(browser, product.url, times)
      runs.push({ times, bare: await bareTaps(browser) })
    }
    const row = (metric: string, of: (times: Times) => readonly number[]): Measurement => ({
      subject: 'answer',
      metric: `${metric}, p95`,
      unit: 'ms',
      ours: runs.map(({ times }) => percentile(of(times), 0.95)),
      peer: { name: 'a bare button', runs: runs.map(({ bare }) => percentile(bare, 0.95)) },
      budget: { op: '<=', value: LIMIT_MS, of: 'ours' },
    })
    return [
      row('tap to feedback on screen', ({ feedback }) => feedback),
      row('tap to the next question on screen', ({ next }) => next),
    ]
  } finally {
    await browser.close()
    await product.stop()
  }
}
