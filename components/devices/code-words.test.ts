import { expect, test } from 'vitest'
import { codeInFragment, grouped, joinAddress, readCode } from './code-words.ts'

test('a code is shown in two groups of four', () => {
  expect(grouped('BCDFGHJK')).toBe('BCDF GHJK')
})

test.each(['BCDFGHJK', 'bcdfghjk', ' bcdf ghjk ', 'BCDF-GHJK', 'b c d f g h j k'])(
  '"%s" is read as the same code',
  (typed) => {
    expect(readCode(typed)).toBe('BCDFGHJK')
  },
)

test.each(['', 'BCDFGHJ', 'BCDFGHJKL', 'ABCDFGHJ', 'ㅠㅊㅇㄹㅎㅗㅓㅏ'])('"%s" is no code', (typed) => {
  expect(readCode(typed)).toBeNull()
})

test('the address of a code keeps it in the fragment, where no server sees it, and comes back as the code', () => {
  const address = new URL(joinAddress('https://learn.example/ko/settings/devices?from=mail', 'BCDFGHJK'))

  expect(address.pathname + address.search).toBe('/ko/settings/devices')
  expect(codeInFragment(address.hash)).toBe('BCDFGHJK')
})

test.each(['', '#', '#join=', '#join=nonsense', '#other=BCDFGHJK'])('"%s" carries no code', (fragment) => {
  expect(codeInFragment(fragment)).toBeNull()
})
