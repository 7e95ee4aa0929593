import { expect, test } from 'vitest'
import { mapInOrder } from './map-in-order.ts'

test('outputs come in the order of the inputs, whichever is ready first', async () => {
  const release: (() => void)[] = []
  const outputs: number[] = []
  const map = (input: number) => new Promise<number>((resolve) => release.push(() => resolve(input * 10)))
  const reading = (async () => {
    for await (const output of mapInOrder([1, 2, 3], 3, map)) outputs.push(output)
  })()
  while (release.length < 3) await Promise.resolve()
  for (const finish of release.reverse()) finish()
  await reading
  expect(outputs).toEqual([10, 20, 30])
})

test('no more inputs are worked on at the same time than allowed', async () => {
  let working = 0
  let most = 0
  const map = async (input: number) => {
    working += 1
    most = Math.max(most, working)
    await Promise.resolve()
    working -= 1
    return input
  }
  const inputs = Array.from({ length: 50 }, (_, index) => index)
  const outputs: number[] = []
  for await (const output of mapInOrder(inputs, 4, map)) outputs.push(output)
  expect(outputs).toEqual(inputs)
  expect(most).toBeLessThanOrEqual(4)
})
