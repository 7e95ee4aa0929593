import { expect, it } from 'vitest'
import { sourceName } from './source-name.ts'

it('names AWS documentation, RFCs and other hosts', () => {
  expect(sourceName('https://docs.aws.amazon.com/kms/latest/developerguide/overview.html')).toEqual({
    kind: 'aws-docs',
  })
  expect(sourceName('https://www.rfc-editor.org/rfc/rfc9846')).toEqual({ kind: 'name', name: 'RFC 9846' })
  expect(sourceName('https://www.rfc-editor.org/rfc/rfc9846.html#section-4')).toEqual({
    kind: 'name',
    name: 'RFC 9846',
  })
  expect(sourceName('https://blog.chromium.org/2023/05/an-update.html')).toEqual({
    kind: 'name',
    name: 'blog.chromium.org',
  })
})
