import { getTranslations } from 'next-intl/server'
import type { LabStepResponse } from '#contracts/lab-steps.ts'
import type { LabContent } from '#domain/content/lab/lab.ts'
import { envelopeLab } from '#domain/labs/envelope/envelope-lab.ts'
import type { Language } from '#domain/shared/language.ts'
import { fillLine, fillText } from '../player/fill-words.ts'
import { goTo, momentShown, openScenario } from '../player/session.ts'
import { readerWords } from './reader-words.ts'
import { whyInWords } from './why-words.ts'

/**
 * One moment of the lab for a page that has neither the lab's engine nor its words: the scenario is run up to the step,
 * and what comes of it is told. Nothing where the lab has no such scenario or step.
 */
export async function labStepInWords(
  { outline, scenarios, explanations }: LabContent,
  scenarioId: string,
  stepId: string,
  language: Language,
): Promise<LabStepResponse | undefined> {
  const scenario = outline.id === envelopeLab.id ? scenarios.find(({ id }) => id === scenarioId) : undefined
  const index = scenario?.steps.findIndex(({ id }) => id === stepId) ?? -1
  if (scenario === undefined || index === -1) return undefined
  const ran = await goTo(envelopeLab, openScenario(envelopeLab, scenario), index + 1)
  if (!ran.ok) throw new TypeError(`${scenarioId}: ${ran.failure.code}`)
  const { state, why } = momentShown(ran.value)
  const t = await getTranslations({ locale: language, namespace: 'lab' })
  const words = await getTranslations({ locale: language, namespace: 'lab.envelope' })
  const [first] = why
  const happened = first && whyInWords(t, first)
  const said = happened && explanations[language][happened.key]
  if (said === undefined) return undefined
  return {
    story: scenario.title[language],
    briefing: scenario.briefing[language],
    title: fillLine(said.title, happened?.values),
    said: fillText(said.picture, happened?.values),
    readers: readerWords(words, state),
    href: `/${language}/labs/${outline.id}?scenario=${scenarioId}&step=${stepId}`,
    openInLab: t('openInLab'),
  }
}
