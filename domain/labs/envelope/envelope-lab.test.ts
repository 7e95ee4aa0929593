import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dissectMessage } from '#domain/crypto/esdk/dissect-message.ts'
import { decryptMessage } from '#domain/crypto/esdk/decrypt-message.ts'
import { readUtf8 } from '#domain/crypto/bytes/utf8.ts'
import { describeLab } from '#tests/labs/describe-lab.ts'
import { beginRun, runCommands } from '../kernel/run-commands.ts'
import { STEPS } from './command.ts'
import type { EnvelopeCommand, StepCommand } from './command.ts'
import { envelopeCommandSchema } from './command-schema.ts'
import { envelopeLab } from './envelope-lab.ts'
import { FORGED_TEXTS } from './forge/forge-message.ts'
import { practiceKeyringForOpening } from './keyrings.ts'
import { bytesOf } from '../kernel/state-bytes.ts'
import type { EnvelopeState } from './state.ts'
import { readersOf } from './view.ts'

const SET_DATA: EnvelopeCommand = {
  type: 'SetData',
  text: 'card 4111 1111 1111 1111',
  context: { department: 'finance', purpose: 'exam' },
}
const STEP_COMMANDS: readonly StepCommand[] = STEPS.map(({ type }) => ({ type }))
const BEFORE_STORED = STEP_COMMANDS.slice(0, 5)
const AFTER_STORED = STEP_COMMANDS.slice(5)

async function run(...commands: EnvelopeCommand[]) {
  const begun = beginRun(envelopeLab, { scenario: 'test', seed: 7, now: Date.UTC(2027, 0, 1) })
  const ran = await runCommands(envelopeLab, begun, commands)
  if (!ran.ok) throw new Error(ran.failure.code)
  return ran.value.moments
}

async function stateAfter(...commands: EnvelopeCommand[]): Promise<EnvelopeState> {
  return (await run(...commands)).at(-1)!.state
}

/** Stores a message, changes something, and goes on to the end. */
function broken(...changes: EnvelopeCommand[]): Promise<EnvelopeState> {
  return stateAfter(SET_DATA, ...BEFORE_STORED, ...changes, ...AFTER_STORED)
}

const anyText = fc.string({ unit: 'grapheme', maxLength: 20 })
const anyCommand: fc.Arbitrary<EnvelopeCommand> = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...STEP_COMMANDS) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('SetData' as const),
      text: anyText,
      context: fc.constant({ a: 'b' }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('FlipBits' as const),
      offset: fc.nat(700),
      mask: fc.integer({ min: 1, max: 255 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Truncate' as const), length: fc.nat(700) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('ChangeContext' as const),
      key: fc.constantFrom('a', 'z'),
      value: anyText,
    }),
  },
  fc.constantFrom<EnvelopeCommand>(
    { type: 'SwapDataKey' },
    { type: 'UseOtherKey' },
    { type: 'OpenWithRawKey' },
  ),
)

describeLab({ lab: envelopeLab, anyCommand, runs: 25, isReproducible: true })

describe('the nine steps', () => {
  test('bring the text back as it went in', async () => {
    const state = await stateAfter(SET_DATA, ...STEP_COMMANDS)
    expect(state.app.opened).toBe('card 4111 1111 1111 1111')
    expect(state.failure).toBeNull()
  })

  test('leave no key beside the stored message, and none in the application', async () => {
    const state = await stateAfter(SET_DATA, ...BEFORE_STORED)
    expect(state.app).toMatchObject({ text: null, dataKey: null, wrappedDataKey: null, message: null })
    expect(state.storage.message).not.toBeNull()
  })

  test('make a message with suite 0478 and two encrypted data keys: one of KMS, one under the raw AES key', async () => {
    const { storage } = await stateAfter(SET_DATA, ...BEFORE_STORED)
    const { head, fault } = dissectMessage(bytesOf(storage.message!))
    expect(fault).toBeUndefined()
    expect(head!.header.algorithmSuite.id).toBe('0478')
    expect(head!.header.encryptedDataKeys.map(({ keyProviderId }) => keyProviderId)).toEqual([
      'aws-kms',
      'cleartext-lab',
    ])
  })

  test('make a message that the raw AES key opens without KMS', async () => {
    const { storage, keys } = await stateAfter(SET_DATA, ...BEFORE_STORED)
    const opened = await decryptMessage(bytesOf(storage.message!), {
      keyring: practiceKeyringForOpening(keys.raw),
    })
    expect(opened.ok && readUtf8(opened.value.plaintext)).toBe('card 4111 1111 1111 1111')
  })

  test('are logged by KMS with the encryption context in the clear, and never with a key', async () => {
    const moments = await run(SET_DATA, ...STEP_COMMANDS)
    const rows = moments.flatMap(({ trail }) => trail)
    expect(rows.map(({ eventName, eventCategory }) => [eventName, eventCategory])).toEqual([
      ['GenerateDataKey', 'Management'],
      ['PutObject', 'Data'],
      ['GetObject', 'Data'],
      ['Decrypt', 'Management'],
    ])
    expect(rows[0]!.requestParameters).toMatchObject({ encryptionContext: { purpose: 'exam' } })
    const dataKey = moments.find(({ state }) => state.app.dataKey)!.state.app.dataKey!
    expect(JSON.stringify(rows)).not.toContain(dataKey)
  })

  test('come in their order only', async () => {
    const moments = await run(SET_DATA, { type: 'EncryptData' })
    expect(moments.at(-1)).toMatchObject({ error: { code: 'StepOutOfOrder' }, state: { done: 0 } })
  })
})

describe('a change of the stored message', () => {
  test('of any one byte keeps the message closed', async () => {
    const { storage } = await stateAfter(SET_DATA, ...BEFORE_STORED)
    const length = bytesOf(storage.message!).length
    for (let offset = 0; offset < length; offset += 5) {
      const state = await broken({ type: 'FlipBits', offset, mask: 1 << (offset % 8) })
      expect([offset, state.app.opened, state.failure === null]).toEqual([offset, null, false])
    }
  })

  test('of the context makes KMS refuse, in the words it uses for every reason', async () => {
    const state = await broken({ type: 'ChangeContext', key: 'purpose', value: 'exan' })
    expect(state.failure).toMatchObject({
      stepId: 'ask-decrypt',
      answer: { from: 'kms', code: 'InvalidCiphertextException', message: '' },
      why: { key: 'kms-refused-ciphertext' },
    })
    expect(state.changes).toEqual([
      { key: 'context-changed', values: { key: 'purpose', value: 'exan', before: 'exam' } },
    ])
  })

  test('of the context to a longer value keeps the message well formed', async () => {
    const state = await broken({ type: 'ChangeContext', key: 'purpose', value: 'a longer purpose' })
    expect(dissectMessage(bytesOf(state.storage.message!)).fault).toBeUndefined()
    expect(state.failure?.answer.code).toBe('InvalidCiphertextException')
  })

  test('that puts the data key of another message in is passed by KMS and stopped by the commitment', async () => {
    const state = await broken({ type: 'SwapDataKey' })
    expect(state.failure).toMatchObject({ stepId: 'verify-and-open', why: { key: 'commitment-mismatch' } })
    const [app] = readersOf(state)
    expect(app).toEqual({ party: 'app', data: 'no', dataKey: 'another-key' })
  })

  test('that swaps the data key leaves nobody who could read the data, before anyone has noticed', async () => {
    const state = await stateAfter(
      SET_DATA,
      ...BEFORE_STORED,
      { type: 'SwapDataKey' },
      { type: 'FetchMessage' },
    )
    expect(state.failure).toBeNull()
    expect(readersOf(state).map(({ data }) => data)).toEqual(['no', 'no', 'no', 'no'])
  })

  test('by asking with another KMS key is answered with IncorrectKeyException', async () => {
    const state = await broken({ type: 'UseOtherKey' })
    expect(state.failure?.answer.code).toBe('IncorrectKeyException')
  })

  test('that cuts the body off is found when the message is opened, with byte and rule', async () => {
    const { storage } = await stateAfter(SET_DATA, ...BEFORE_STORED)
    const length = bytesOf(storage.message!).length - 10
    const state = await broken({ type: 'Truncate', length })
    expect(state.failure).toMatchObject({
      stepId: 'verify-and-open',
      why: { key: 'message-malformed', values: { rule: 'is-complete', offset: length } },
    })
  })

  test('that cuts the header off is found before anyone is asked', async () => {
    const state = await broken({ type: 'Truncate', length: 50 })
    expect(state.failure).toMatchObject({ stepId: 'ask-decrypt', why: { key: 'message-malformed' } })
  })

  test('of the data itself is stopped by the tag of its frame', async () => {
    const { storage } = await stateAfter(SET_DATA, ...BEFORE_STORED)
    const message = bytesOf(storage.message!)
    const content = dissectMessage(message).trace.find(({ path }) => path.endsWith('encrypted-content'))!
    const state = await broken({ type: 'FlipBits', offset: content.offset, mask: 1 })
    expect(state.failure?.why.key).toBe('body-tag-mismatch')
  })
})

describe('a message forged for two keys', () => {
  const opening = (commits: boolean) =>
    stateAfter({ type: 'ForgeMessage', commits }, ...AFTER_STORED, { type: 'OpenWithRawKey' })

  test('opens to two texts where the suite commits to no key', async () => {
    const { app } = await opening(false)
    expect(app.opened).toContain(FORGED_TEXTS[0])
    expect(app.openedByRawKey).toContain(FORGED_TEXTS[1])
  })

  test('opens with the one key it commits to where the suite commits', async () => {
    const { app } = await opening(true)
    expect(app.opened).toContain(FORGED_TEXTS[0])
    expect(app.openedByRawKey).toBeNull()
  })

  test('has the structure of a message of the AWS Encryption SDK', async () => {
    for (const commits of [false, true]) {
      const { storage } = await stateAfter({ type: 'ForgeMessage', commits })
      expect(dissectMessage(bytesOf(storage.message!)).fault).toBeUndefined()
    }
  })
})

describe('commands from outside', () => {
  test.each([
    { type: 'SetData', text: '가'.repeat(134), context: {} },
    { type: 'SetData', text: '', context: { 'aws-crypto-public-key': 'x' } },
    { type: 'SetData', text: '\ud800', context: {} },
    { type: 'SetData', text: '', context: { a: 'x'.repeat(240) } },
    { type: 'FlipBits', offset: 1, mask: 0 },
    { type: 'AskDataKey', extra: true },
    { type: 'Steal' },
  ])('are refused where they are none of this lab: %j', (command) => {
    expect(envelopeCommandSchema.safeParse(command).success).toBe(false)
  })

  test('are taken as large as they may be, and then fit into an entry', async () => {
    const command = { type: 'SetData', text: '가'.repeat(133), context: { k: 'v'.repeat(239) } } as const
    expect(envelopeCommandSchema.safeParse(command).success).toBe(true)
    const state = await stateAfter(command, ...STEP_COMMANDS)
    expect(state.app.opened).toBe(command.text)
  })
})
