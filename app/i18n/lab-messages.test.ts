import { expect, test } from 'vitest'
import { labMessages, messagesOfLab } from './lab-messages.ts'

test("a lab's page gets the shared words, its own and those of the formats it shows", () => {
  const words = messagesOfLab('envelope', labMessages.en)
  expect(words.openInLab).toBe(labMessages.en.openInLab)
  expect(words.envelope).toBe(labMessages.en.envelope)
  expect(words.esdk).toBe(labMessages.en.esdk)
})

test('a lab with no words of its own gets none of another lab', () => {
  const words = messagesOfLab('no-such-lab', labMessages.ko)
  expect(words.openInLab).toBe(labMessages.ko.openInLab)
  expect(words).not.toHaveProperty('envelope')
  expect(words).not.toHaveProperty('esdk')
})
