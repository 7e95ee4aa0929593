import type { Language } from '#domain/shared/language.ts'
import type { AuthoredExplanation, AuthoredLab } from '../authored/authored-lab.ts'
import type { LabContent, LabExplanation, LabScenario } from '../lab/lab.ts'
import { toRichText } from './to-rich-text.ts'

/** Turns a checked lab into what is published; nothing while its lab.yaml cannot be read. */
export function compileLab(lab: AuthoredLab): LabContent | undefined {
  const source = lab.source?.value
  if (source === undefined) return undefined
  const scenarios = lab.scenarios
    .flatMap(({ source: scenario }) => scenario?.value ?? [])
    .toSorted((left, right) => left.order - right.order)
  return {
    outline: {
      id: source.id,
      title: source.title,
      summary: source.summary,
      minutes: source.minutes,
      topicIds: source.topics,
      scenarios: scenarios.map(({ id, title }) => ({ id, title })),
    },
    opensWith: source.opensWith,
    scenarios: scenarios.map(({ labVersion: _, ...scenario }): LabScenario => {
      return { ...scenario, now: Date.parse(scenario.now) }
    }),
    explanations: { ko: compileWords(lab, 'ko'), en: compileWords(lab, 'en') },
  }
}

function compileWords(lab: AuthoredLab, language: Language): Record<string, LabExplanation> {
  const explanations = lab.explanations[language] ?? []
  return Object.fromEntries(
    explanations.flatMap((explanation) => {
      const words = compileExplanation(explanation)
      return words === undefined ? [] : [[explanation.key, words]]
    }),
  )
}

/** A preview of a lab with errors leaves out what is not complete. */
function compileExplanation({ title, depths }: AuthoredExplanation): LabExplanation | undefined {
  const { picture, keys, bytes } = depths
  if (!picture || !keys || !bytes) return undefined
  return {
    title,
    picture: toRichText(picture.nodes),
    keys: toRichText(keys.nodes),
    bytes: toRichText(bytes.nodes),
  }
}
