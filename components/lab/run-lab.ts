import { getTranslations } from 'next-intl/server'
import type { LabStepResponse } from '#contracts/lab-steps.ts'
import type { LabContent, LabScenario } from '#domain/content/lab/lab.ts'
import type { Lab, LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import type { Language } from '#domain/shared/language.ts'
import type { LabWords } from './lab-words.ts'
import { fillLine, fillText } from './player/fill-words.ts'
import { goTo, momentShown, openScenario } from './player/session.ts'
import type { Session } from './player/session.ts'

/** A lab run where a page is rendered or a question asks for one of its moments, away from its player. */
export interface RunnableLab {
  /** Runs a scenario to its end. */
  record(scenario: LabScenario): Promise<LabLog>
  /** One moment in words; nothing where it has none. */
  tellStep(
    content: LabContent,
    place: { readonly scenario: LabScenario; readonly index: number; readonly language: Language },
  ): Promise<LabStepResponse | undefined>
}

/**
 * Binds an engine to what it says.
 *
 * @throws {TypeError} (both functions) a scenario does not run, which the content rules and tests keep from happening.
 */
export function runnable<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  words: LabWords<State>,
): RunnableLab {
  return {
    record: async (scenario) => (await runTo(lab, scenario, scenario.steps.length)).run.log,
    tellStep: async ({ outline, explanations }, { scenario, index, language }) => {
      const { state, why } = momentShown(await runTo(lab, scenario, index + 1))
      const t = await getTranslations({ locale: language, namespace: 'lab' })
      const happened = why[0] && words.why(t, why[0])
      const said = happened && explanations[language][happened.key]
      if (said === undefined) return undefined
      return {
        story: scenario.title[language],
        briefing: scenario.briefing[language],
        title: fillLine(said.title, happened?.values),
        said: fillText(said.picture, happened?.values),
        readers: words.readers(t, state),
        href: `/${language}/labs/${outline.id}?scenario=${scenario.id}&step=${scenario.steps[index]?.id}`,
        openInLab: t('openInLab'),
      }
    },
  }
}

async function runTo<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  scenario: LabScenario,
  position: number,
): Promise<Session<State, Command>> {
  const ran = await goTo(lab, openScenario(lab, scenario), position)
  if (!ran.ok) throw new TypeError(`${scenario.id}: ${ran.failure.code}`)
  return ran.value
}
