import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'

function errorNamed(name: string, message: string, fields: object = {}): Error {
  return Object.assign(new Error(message), { name, ...fields })
}

test('an error of the database is described by kind, code and place, never by its text', () => {
  const error = errorNamed('PrismaClientKnownRequestError', 'Invalid value "minji@example.org"', {
    code: 'P2002',
  })

  const described = describeError(error)

  expect(described).toMatchObject({ name: 'PrismaClientKnownRequestError', code: 'P2002' })
  expect(JSON.stringify(described)).not.toContain('minji')
})

test('a message of JavaScript itself is kept, since it names code and no person', () => {
  expect(describeError(new TypeError('x is not a function'))).toMatchObject({
    message: 'x is not a function',
  })
})

test('the place is told by frames even where the message has lines that look like some', () => {
  const described = describeError(errorNamed('Error', 'first\n    at minji (example.org)\nlast'))

  expect(described.frames).toEqual(
    expect.arrayContaining([expect.stringContaining('describe-error.test.ts')]),
  )
  expect(JSON.stringify(described)).not.toContain('minji')
})

test('causes are followed, but not for ever', () => {
  const error = new Error('text')
  error.cause = error

  expect(JSON.stringify(describeError(error)).match(/"cause"/g)).toHaveLength(4)
})

test.each(['text', 42, null, undefined, { message: 'minji' }])(
  '%j, which is no error, is described by its type',
  (thrown) => {
    expect(describeError(thrown)).toEqual({ name: typeof thrown })
  },
)

test('a code that may hold anything is left out', () => {
  expect(describeError(errorNamed('Error', 'text', { code: 'minji@example.org' }))).not.toHaveProperty('code')
})
