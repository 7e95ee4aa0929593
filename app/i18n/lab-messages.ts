import esdkEn from '#components/lab/bytes/esdk/messages.en.json'
import esdkKo from '#components/lab/bytes/esdk/messages.ko.json'
import envelopeEn from '#components/lab/envelope/messages.en.json'
import envelopeKo from '#components/lab/envelope/messages.ko.json'
import sharedEn from '#components/lab/messages.en.json'
import sharedKo from '#components/lab/messages.ko.json'
import serverSideEn from '#components/lab/server-side/messages.en.json'
import serverSideKo from '#components/lab/server-side/messages.ko.json'
import type { Localized } from '#domain/shared/language.ts'

const ko = { ...sharedKo, esdk: esdkKo, envelope: envelopeKo, 'server-side': serverSideKo }

/** The words of the labs: shared ones, and under its id those of each lab and of each byte format. */
type LabMessages = typeof ko

const en: LabMessages = { ...sharedEn, esdk: esdkEn, envelope: envelopeEn, 'server-side': serverSideEn }

export const labMessages: Localized<LabMessages> = { ko, en }

/** What only some labs need: their own words, and those of the formats whose bytes they show. */
const OWN_WORDS = {
  envelope: ['envelope', 'esdk'],
  'server-side': ['server-side'],
} as const

/** The words that the page of one lab needs, without those of the others. */
export function messagesOfLab(labId: string, words: LabMessages): Partial<LabMessages> {
  const own: readonly string[] = OWN_WORDS[labId as keyof typeof OWN_WORDS] ?? []
  const others = new Set<string>(Object.values(OWN_WORDS).flat())
  return Object.fromEntries(Object.entries(words).filter(([name]) => own.includes(name) || !others.has(name)))
}
