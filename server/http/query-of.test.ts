import { expect, test } from 'vitest'
import { queryOf } from './query-of.ts'

test('a query becomes an object of decoded texts', () => {
  expect(queryOf(new Request('http://localhost/?timeZone=Asia%2FSeoul&empty='))).toEqual({
    timeZone: 'Asia/Seoul',
    empty: '',
  })
})

test('a name given twice is not quietly one of its values', () => {
  expect(queryOf(new Request('http://localhost/?a=1&a=2'))).toEqual({ a: ['1', '2'] })
})

test('no name reaches the prototype of objects', () => {
  const query = queryOf(new Request('http://localhost/?__proto__=x&constructor=y'))

  expect(Object.getPrototypeOf(query)).toBeNull()
  expect(Object.keys(query)).toEqual(['__proto__', 'constructor'])
})
