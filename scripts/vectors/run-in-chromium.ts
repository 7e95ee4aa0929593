import { chromium } from '@playwright/test'
import type { RunVectorSuites } from '../../tests/vectors/browser-entry.ts'
import type { SuiteRun } from '../../tests/vectors/run-suites.ts'
import { chromiumExecutable, chromiumFlags } from '../chromium/find-chromium.mjs'
import { bundleSuites } from './bundle-suites.ts'

/** Never requested: the page is answered here. `localhost` is a secure context, so that WebCrypto is there. */
const PAGE = 'http://localhost/vectors'

/**
 * Runs every suite in a real Chromium: one bundle of the code that Node ran, in an empty page without network.
 *
 * @param textByFile - the contents of every suite's file.
 */
export async function runInChromium(textByFile: Readonly<Record<string, string>>): Promise<SuiteRun[]> {
  const bundle = await bundleSuites()
  const browser = await chromium.launch({ executablePath: chromiumExecutable(), args: chromiumFlags() })
  try {
    const page = await browser.newPage()
    await page.route('**/*', (route) =>
      route.request().url() === PAGE
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: '<!doctype html><title>vectors</title>',
          })
        : route.abort(),
    )
    await page.goto(PAGE)
    await page.addScriptTag({ content: bundle })
    return await page.evaluate((texts) => {
      const { runVectorSuites } = globalThis as unknown as { runVectorSuites: RunVectorSuites }
      return runVectorSuites(texts)
    }, textByFile)
  } finally {
    await browser.close()
  }
}
