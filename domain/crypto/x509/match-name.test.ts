import { describe, expect, test } from 'vitest'
import { matchesName } from './match-name.ts'

describe('a name of a certificate', () => {
  test.each([
    ['shop.example.com', 'shop.example.com'],
    ['SHOP.example.com', 'shop.EXAMPLE.com'],
    ['shop.example.com', 'shop.example.com.'],
    ['*.example.com', 'shop.example.com'],
  ])('%s stands for %s', (pattern, host) => {
    expect(matchesName(pattern, host)).toBe(true)
  })

  test.each([
    ['example.com', 'shop.example.com'],
    ['*.example.com', 'example.com'],
    ['*.example.com', 'a.shop.example.com'],
    ['*.com', 'example.com'],
    ['*', 'localhost'],
    ['s*.example.com', 'shop.example.com'],
    ['shop.*.com', 'shop.example.com'],
    ['*.example.com', '.example.com'],
    ['', ''],
  ])('%s does not stand for %s', (pattern, host) => {
    expect(matchesName(pattern, host)).toBe(false)
  })
})
