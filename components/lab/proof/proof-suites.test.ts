// @vitest-environment node
// jsdom has a DOMException of its own, by which refusals of WebCrypto are not known.
import { describe, expect, test } from 'vitest'
import { PROOF_SUITES } from './proof-suites.ts'

describe.each(PROOF_SUITES.map((suite) => [suite.id, suite] as const))('the proof %s', (_id, { proofs }) => {
  test('holds in every case', async () => {
    const failed: string[] = []
    for (const { id, run } of proofs) if (!(await run())) failed.push(id)
    expect(failed).toEqual([])
    expect(proofs.length).toBeGreaterThan(1)
  })
})
