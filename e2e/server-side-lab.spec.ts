import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { LAPTOP_ONLY } from './fixtures.ts'
import { actUntilSeen } from './pages.ts'

test.describe('the lab of server-side encryption', () => {
  test('closes an object for good once its KMS key is deleted', LAPTOP_ONLY, async ({ page }) => {
    await page.goto('/en/labs/server-side?scenario=into-the-bucket&step=write')
    const breaks = page.getByRole('button', { name: 'Schedule the key’s deletion' })
    await actUntilSeen(() => page.getByRole('button', { name: 'Break it' }).click(), breaks)
    await breaks.click()
    const next = page.getByRole('button', { name: 'Next', exact: true })
    for (const line of [
      'The deletion of the key is scheduled, in 7 days.',
      'The app asks for the object.',
      'KMS refuses: the key waits for its deletion.',
      'The request is over already.',
      'The waiting period is over. KMS deletes the key.',
      'The app asks for the object.',
      'The key is gone. The object is lost.',
    ]) {
      await expect(page.getByRole('heading', { name: line })).toBeVisible()
      if (!line.startsWith('The key is gone')) await next.click()
    }
    await expect(page.getByText('KMS.NotFoundException').first()).toBeVisible()
  })

  test('can be used by everyone, with a request refused and its panels open', async ({ page }) => {
    await page.goto('/ko/labs/server-side?scenario=no-kms-decrypt&step=open-key&depth=bytes')
    await expect(page.getByText('AccessDenied').first()).toBeVisible()
    const opened = page.getByRole('button', { name: '넣고 읽어 보기' })
    await actUntilSeen(() => page.getByRole('button', { name: '내 버킷' }).click(), opened)
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
