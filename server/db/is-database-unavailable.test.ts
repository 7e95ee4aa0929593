import { describe, expect, test } from 'vitest'
import { isDatabaseUnavailable } from './is-database-unavailable.ts'

function errorWith(fields: object, message = 'some text'): Error {
  return Object.assign(new Error(message), fields)
}

function prismaError(code: string, originalCode?: string): Error {
  return errorWith({ code, meta: { driverAdapterError: errorWith({ cause: { originalCode } }) } })
}

describe('the database is away when', () => {
  test.each([
    ['nobody listens', errorWith({ code: 'ECONNREFUSED' })],
    ['its name leads nowhere', errorWith({ code: 'ENOTFOUND' })],
    ['it cannot be reached through Prisma', prismaError('P1001')],
    ['the database itself is not there', prismaError('P1003', '3D000')],
    ['our tables are not there yet', prismaError('P2021', '42P01')],
    ['no connection became free in time', prismaError('P2024')],
    ['an administrator ends our connection, through Prisma', prismaError('P2010', '57P01')],
    ['it is starting up', errorWith({ code: '57P03' })],
    ['it is shutting down', errorWith({ code: '57P01' })],
    ['it has no connection left', errorWith({ code: '53300' })],
    ['a statement takes too long', errorWith({ code: '57014' })],
    ['its disk is full', errorWith({ code: '53100' })],
    ['it was made read-only', errorWith({ code: '25006' })],
    ['it died during a query', errorWith({}, 'Connection terminated unexpectedly')],
    [
      'it died during a transaction',
      errorWith({}, 'Client has encountered a connection error and is not queryable'),
    ],
    ['it does not answer', errorWith({}, 'timeout exceeded when trying to connect')],
    ['the error is wrapped in another', new Error('text', { cause: errorWith({ code: 'ECONNRESET' }) })],
  ])('%s', (_, error) => {
    expect(isDatabaseUnavailable(error)).toBe(true)
  })
})

describe('the database is there when', () => {
  const circular = new Error('text')
  circular.cause = circular

  test.each([
    ['a row is there already', prismaError('P2002', '23505')],
    ['a row it refers to is missing', errorWith({ code: '23503' })],
    ['we asked it something wrong', errorWith({ code: '42601' })],
    ['a value cannot be stored', errorWith({ code: '22021' })],
    ['the code is no text', errorWith({ code: 57 })],
    ['the error is a bug of ours', new TypeError('Connection is not a function')],
    ['the error is its own cause', circular],
    ['no error was thrown but a value', { code: 'ECONNREFUSED' }],
    ['nothing was thrown', undefined],
  ])('%s', (_, error) => {
    expect(isDatabaseUnavailable(error)).toBe(false)
  })
})
