/** What every journey starts from: a page that notices whatever a careful reader of the console would notice. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test as base } from '@playwright/test'

/** Where a browser noticed something that no page of ours may do. */
interface Guard {
  /** A journey that provokes an error on purpose says which lines it expects. */
  readonly expectLine: (pattern: RegExp) => void
}

/** How the outbox learns that this browser has no learner yet; the browser writes it to the console by itself. */
const NO_LEARNER_YET = /401 \(Unauthorized\)/

interface Fixtures {
  readonly guard: Guard
}

/** For a journey that needs keys, paper or the contents beside the text: the project of the phone leaves it out. */
export const LAPTOP_ONLY = { tag: '@laptop' }
/** For a journey that needs a finger: the project of the laptop leaves it out. */
export const PHONE_ONLY = { tag: '@phone' }

export const test = base.extend<Fixtures>({
  guard: [
    async ({ context, baseURL }, use) => {
      const home = new URL(baseURL ?? 'http://127.0.0.1').origin
      const expected = [NO_LEARNER_YET]
      const noticed: string[] = []
      const watch = (page: Page) => {
        page.on('console', (message) => {
          if (message.type() === 'error') noticed.push(`console: ${message.text()}`)
        })
        page.on('pageerror', (error) => noticed.push(`uncaught: ${error.message}`))
        page.on('request', (request) => {
          const { origin, protocol } = new URL(request.url())
          if (protocol.startsWith('http') && origin !== home)
            noticed.push(`request to another host: ${origin}`)
        })
      }
      context.on('page', watch)
      await context.exposeBinding('reportPolicyViolation', (_source, line: string) => {
        noticed.push(`content security policy: ${line}`)
      })
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = (window as unknown as { reportPolicyViolation: (line: string) => void })
            .reportPolicyViolation
          report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
        })
      })
      await use({ expectLine: (pattern) => expected.push(pattern) })
      expect(noticed.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([])
    },
    { auto: true },
  ],
})

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** All that depends on the theme. */
const AXE_RULES_OF_COLOR = ['color-contrast', 'link-in-text-block']

/** Fails on anything axe calls serious or critical. */
export function expectAccessible(page: Page): Promise<void> {
  return expectNothingSerious(page, { type: 'tag', values: AXE_TAGS })
}

/** The same in the light theme, and once more for the colours in the dark one. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNothingSerious(page, { type: 'rule', values: AXE_RULES_OF_COLOR })
}

async function expectNothingSerious(
  page: Page,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] },
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // What passed is nobody's business, and our pages have no frames to join: half the time.
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([])
}

export { expect }
