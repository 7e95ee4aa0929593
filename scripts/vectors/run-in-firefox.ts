import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { launch } from 'puppeteer-core'
import type { RunVectorSuites } from '../../tests/vectors/browser-entry.ts'
import type { SuiteRun } from '../../tests/vectors/run-suites.ts'
import { bundleSuites } from './bundle-suites.ts'

/** A case may be a minute's work on a busy machine. */
const PATIENCE_MS = 10 * 60_000

/**
 * Runs every suite in a real Firefox, driven by WebDriver BiDi: the same bundle as in Chromium, in an empty page.
 *
 * @param executablePath - of the Firefox.
 * @param textByFile - the contents of every suite's file.
 */
export async function runInFirefox(
  executablePath: string,
  textByFile: Readonly<Record<string, string>>,
): Promise<SuiteRun[]> {
  const bundle = await bundleSuites()
  const server = await serveEmptyPage()
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: PATIENCE_MS,
  })
  try {
    const page = await browser.newPage()
    await page.goto(addressOf(server))
    await page.addScriptTag({ content: bundle })
    return await page.evaluate((texts) => {
      const { runVectorSuites } = globalThis as unknown as { runVectorSuites: RunVectorSuites }
      return runVectorSuites(texts)
    }, textByFile)
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}

/** A page of this machine is a secure context, so that WebCrypto is there. */
async function serveEmptyPage(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>vectors</title>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return `http://127.0.0.1:${address.port}/`
}
