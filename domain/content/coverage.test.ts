import { expect, it } from 'vitest'
import { coverExamGuide } from './coverage.ts'

const words = { ko: '말', en: 'words' }
const guide = {
  code: 'SAA-C03',
  source: 'https://example.com/guide',
  checked: '2026-11-23',
  domains: [
    { id: '1', title: words, share: 60 },
    { id: '2', title: words, share: 40 },
  ],
  taskStatements: [
    { id: '1.1', text: words },
    { id: '1.2', text: words },
    { id: '2.1', text: words },
  ],
}

it('every statement of the guide is listed with the topics that serve it, or with none', () => {
  const topics = [
    { id: 'locks', taskStatements: ['1.2', '2.1'] },
    { id: 'seals', taskStatements: ['1.2'] },
  ]
  const covered = coverExamGuide(guide, topics).map(({ domain, statements }) => [
    domain.id,
    statements.map(({ statement, topics: serving }) => [statement.id, serving.map(({ id }) => id)]),
  ])
  expect(covered).toEqual([
    [
      '1',
      [
        ['1.1', []],
        ['1.2', ['locks', 'seals']],
      ],
    ],
    ['2', [['2.1', ['locks']]]],
  ])
})
