import { describe, expect, test } from 'vitest'
import { planResponse } from './plan-response.ts'

const HOME = 'https://learn.example'

function plan(path: string, { mode = 'navigate', method = 'GET', preferred = ['en-GB'] } = {}) {
  return planResponse({ method, mode: mode as RequestMode, url: new URL(path, HOME).href }, HOME, preferred)
}

test.each(['/api/items?ids=kms-001', '/api/review/queue', '/api/health', '/api/'])(
  'nothing of the interface is ever answered from the device, even when it is opened as a page: %s',
  (path) => {
    expect(plan(path)).toEqual({ kind: 'leave' })
    expect(plan(path, { mode: 'cors' })).toEqual({ kind: 'leave' })
  },
)

test.each(['https://elsewhere.example/', 'https://learn.example.evil.example/_next/static/a.js'])(
  'what is asked of another site is left alone: %s',
  (url) => {
    expect(plan(url)).toEqual({ kind: 'leave' })
  },
)

test('what changes something is left alone', () => {
  expect(plan('/ko/learn/kms', { method: 'POST' })).toEqual({ kind: 'leave' })
})

test('what a page fetches of a page, to go there within the app, is left alone', () => {
  expect(plan('/ko/learn/kms?_rsc=1', { mode: 'cors' })).toEqual({ kind: 'leave' })
})

test('a file of a build comes from the device', () => {
  expect(plan('/_next/static/chunks/a.js', { mode: 'no-cors' })).toEqual({ kind: 'asset' })
})

describe('a page that does not come', () => {
  test('is replaced by the page that says so, in its own language', () => {
    expect(plan('/ko/learn/kms')).toEqual({ kind: 'page', standIn: null, lastResort: '/ko/offline' })
  })

  test.each(['/ko/review', '/ko/review?minutes=5', '/ko/review/'])(
    'is stood in for by the review without a learner at %s',
    (path) => {
      expect(plan(path)).toMatchObject({ standIn: '/ko/offline/review' })
    },
  )

  test.each([
    [['en-GB', 'ko'], '/en/offline'],
    [['fr', 'ko-KR'], '/ko/offline'],
    [[], '/ko/offline'],
  ])('has the language of the browser where the address has none: %s', (preferred, lastResort) => {
    expect(plan('/', { preferred })).toMatchObject({ lastResort })
  })
})
