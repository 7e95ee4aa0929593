import { readFile } from 'node:fs/promises'
import {
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { LAPTOP_ONLY } from './fixtures.ts'

const LAST_STEP = /checks that nothing was changed/

/** Goes on to the last step; where something is asked first, it is shown without an answer. */
async function stepToTheEnd(page: Page): Promise<void> {
  const end = page.getByRole('button', { name: 'End', exact: true })
  const show = page.getByRole('button', { name: 'Just show me' })
  const next = page.getByRole('button', { name: 'Next', exact: true })
  for (;;) {
    await expect(next.or(end)).toBeVisible()
    if (await end.isVisible()) return
    const before = (await page.locator('#lab-now').textContent()) ?? ''
    // A tap before the page's scripts are there does nothing.
    await expect(async () => {
      if ((await page.locator('#lab-now').textContent()) !== before) return
      await ((await show.isVisible()) ? show : next).click()
      await expect(page.locator('#lab-now')).not.toHaveText(before, { timeout: 2_000 })
    }).toPass()
  }
}

/** Opens one of the panels, again where the page's scripts were not there yet. */
async function openPanel(page: Page, name: string): Promise<void> {
  const panel = page.getByRole('button', { name, exact: true })
  await expect(async () => {
    if ((await panel.getAttribute('aria-expanded')) === 'false') await panel.click()
    await expect(panel).toHaveAttribute('aria-expanded', 'true', { timeout: 2_000 })
  }).toPass()
}

test.describe('the envelope lab', () => {
  test('is followed from locking to opening, and says who could read', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await expect(page.getByRole('heading', { name: 'The app asks KMS for a new data key.' })).toBeVisible()
    await expect(page.getByText('Open it and read it again not yet')).toBeVisible()
    await stepToTheEnd(page)
    await expect(page.getByRole('heading', { name: LAST_STEP })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Storage no no' })).toBeVisible()
    await expect(page.getByText('Open it and read it again reached')).toBeVisible()
    await expect(page).toHaveURL(/step=verify-and-open/)
  })

  test('refuses a changed label and gives both answers', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await openPanel(page, 'Break it')
    await page.getByRole('button', { name: 'Change a letter of the label' }).click()
    await expect(page.getByText('InvalidCiphertextException').first()).toBeVisible()
    await expect(page.getByText(/was changed from exam to exan/)).toBeVisible()
  })

  test('leads back from a broken message to the step where one left', async ({ page }) => {
    await page.goto('/en/labs/envelope?scenario=first-envelope&step=encrypt')
    await openPanel(page, 'Break it')
    await page.getByRole('button', { name: 'Swap the data key' }).click()
    await expect(page.getByRole('heading', { name: /do not belong together/ })).toBeVisible()
    await openPanel(page, 'Break it')
    await page.getByRole('button', { name: 'Cut the message off' }).click()
    await expect(page.getByRole('heading', { name: /not a sound message/ })).toBeVisible()
    await page.getByRole('button', { name: 'Back to where you left, step 3 of 9' }).click()
    await expect(page.getByRole('heading', { name: /encrypts the data with the data key/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /Back to where you left/ })).toBeHidden()
  })

  test('gives a file that the AWS Encryption SDK opens with the key on the page', async ({ page }) => {
    await page.goto('/en/labs/envelope?scenario=first-envelope&step=store&depth=keys')
    await page.getByRole('button', { name: 'Take it out' }).click()
    const values = await page.getByRole('dialog').getByRole('definition').allTextContents()
    const [keyNamespace = '', keyName = '', keyInHex = ''] = values
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download message.bin' }).click()
    const message = await readFile(await (await downloading).path())
    const keyring = new RawAesKeyringNode({
      keyNamespace,
      keyName,
      unencryptedMasterKey: new Uint8Array(Buffer.from(keyInHex, 'hex')),
      wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
    })
    const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)
    const { plaintext } = await client.decrypt(keyring, message)
    expect(plaintext.toString('utf8')).toBe('card 4111 1111 1111 1111')
  })

  test('shows every byte, one stop of Tab for all of them', LAPTOP_ONLY, async ({ page }) => {
    await page.goto('/en/labs/envelope?scenario=first-envelope&step=encrypt&depth=bytes')
    const grid = page.getByRole('grid')
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('Byte 17', { exact: true })).toBeVisible()
    await page.keyboard.press('End')
    await expect(page.getByText('Byte 513', { exact: true })).toBeVisible()
  })

  test('shows what a link holds, and the link leads to the same place', LAPTOP_ONLY, async ({ page }) => {
    await page.goto('/en/labs/envelope?scenario=swapped-data-key&step=verify-and-open')
    await expect(page.getByRole('heading', { name: /do not belong together/ })).toBeVisible()
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByText('{"type":"SwapDataKey"}')).toBeVisible()
    const address = await page.getByLabel('Link', { exact: true }).inputValue()
    expect(new URL(address).hash).toMatch(/^#l=[\w-]+$/)
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByRole('heading', { name: /do not belong together/ })).toBeVisible()
  })

  test('proves itself in this browser', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await openPanel(page, 'Proof')
    await page.getByRole('button', { name: 'Try it here' }).click()
    await expect(page.getByText(/every one of them stays closed/)).toBeVisible({ timeout: 30_000 })
    const counts = await page.getByText(/^\d+ of \d+ passed$/).allTextContents()
    expect(counts).toHaveLength(4)
    for (const count of counts) expect(count).toMatch(/^(\d+) of \1 passed$/)
  })

  test('says what is wrong with what was brought in', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await openPanel(page, 'Bring in a message')
    const look = page.getByRole('button', { name: 'Look into it' })
    await look.click()
    await expect(page.getByText(/It is empty/)).toBeVisible()
    await page.getByLabel('Or Base64').fill('not base64 at all!')
    await look.click()
    await expect(page.getByText(/This is not Base64/)).toBeVisible()
    await page.getByLabel('Or Base64').fill('AgR4')
    await look.click()
    await expect(page.getByText(/At byte 3 it breaks a rule/)).toBeVisible()
  })

  test('can be used by everyone at every depth', async ({ page }) => {
    for (const depth of ['picture', 'keys', 'bytes']) {
      await page.goto(`/ko/labs/envelope?scenario=changed-label&step=ask-decrypt&depth=${depth}`)
      await expect(page.getByText('InvalidCiphertextException').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode()
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
  })
})

test.describe('in a room', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  test(
    'no words are smaller than 28 px, and parties, readers and what happens fit above the bar',
    LAPTOP_ONLY,
    async ({ page }) => {
      await page.goto('/en/labs/envelope?screen=projector&scenario=changed-label&step=ask-decrypt')
      await expect(page.getByRole('button', { name: 'For a desk' })).toBeVisible()
      await expect(page.getByText('InvalidCiphertextException').first()).toBeVisible()
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
          )
          .map((element) => parseFloat(getComputedStyle(element).fontSize)),
      )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28)
      const bar = await page.getByRole('button', { name: 'Next', exact: true }).boundingBox()
      for (const part of [
        page.getByRole('heading', { name: 'Eavesdropper', exact: true }),
        page.getByText(/KMS does not say/),
        page.getByRole('row', { name: 'Eavesdropper no no' }),
      ]) {
        const box = await part.boundingBox()
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(bar?.y ?? 0)
      }
    },
  )
})

test.describe('over plain HTTP, where browsers have no WebCrypto', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })
      Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined })
    })
  })

  test('recorded runs are stepped to their end, and every story is there', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await stepToTheEnd(page)
    await expect(page.getByRole('heading', { name: LAST_STEP })).toBeVisible()
    await page.goto('/en/labs/envelope?scenario=two-keys-one-message&step=open-with-raw-key')
    await expect(page.getByRole('heading', { name: /opens the same message to another text/ })).toBeVisible()
  })

  test('whatever has to be computed says why it is not', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    for (const panel of ['Break it', 'Your own data', 'Proof']) {
      await openPanel(page, panel)
      await expect(page.getByText(/was not loaded over HTTPS/)).toBeVisible()
      await page.getByRole('button', { name: panel, exact: true }).click()
    }
    await page.goto('/en/labs/envelope#l=AAAA')
    await expect(page.getByRole('alert').filter({ hasText: 'loaded over HTTPS' })).toBeVisible()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the lab can be read as text', async ({ page }) => {
    await page.goto('/en/labs/envelope')
    await page.getByText('As text').click()
    await expect(page.getByText('KMS returns the data key twice')).toBeVisible()
  })
})
