import type { Language, Localized } from '#domain/shared/language.ts'
import { endsOf } from './compile-steps.ts'
import type { StepHappening } from './diagram.ts'
import type { DiagramSource, StepAction, StepSource } from './diagram-source.ts'
import { nameOfPart } from './parts.ts'
import type { PlacedBadge } from './step-state.ts'

/** The few words that the text alternative needs beyond the author's own. */
const WORDS: Localized<Readonly<Record<'appears' | 'leaves' | 'noLonger', string>>> = {
  ko: { appears: '나타나요', leaves: '사라져요', noLonger: '더는 없어요' },
  en: { appears: 'appears', leaves: 'leaves', noLonger: 'no longer there' },
}

/**
 * What happens in a step, in words: what is sent, refused, marked, shown and taken away, in the order in which it is
 * written. Emphasis is not told.
 *
 * @param badgesBefore - the badges before the step, so that one that is taken off can be named.
 */
export function describeStep(
  source: DiagramSource,
  step: StepSource,
  badgesBefore: readonly PlacedBadge[],
): Localized<readonly StepHappening[]> {
  const tell = (language: Language): StepHappening[] =>
    step.do.flatMap((action) => describeAction({ source, badgesBefore, language }, action))
  return { ko: tell('ko'), en: tell('en') }
}

interface Telling {
  readonly source: DiagramSource
  readonly badgesBefore: readonly PlacedBadge[]
  readonly language: Language
}

function describeAction(telling: Telling, action: StepAction): StepHappening[] {
  const { source, language } = telling
  if ('send' in action) {
    const way = describeWay(telling, action.send, action.back)
    return [{ text: `${way}: ${action.label[language]}`, secrecy: action.secrecy }]
  }
  if ('deny' in action) {
    const way = describeWay(telling, action.deny, action.back)
    return [{ text: `${way}: ${action.why[language]}`, secrecy: 'denied' }]
  }
  if ('badge' in action) {
    const name = nameOfPart(source, action.badge)[language]
    return [{ text: `${name}: ${action.text[language]}`, secrecy: action.secrecy }]
  }
  if ('unbadge' in action) return describeUnbadge(telling, action)
  if ('show' in action) return describeAll(telling, action.show, WORDS[language].appears)
  return 'hide' in action ? describeAll(telling, action.hide, WORDS[language].leaves) : []
}

function describeWay({ source, language }: Telling, edgeId: string, isBack: boolean): string {
  const { fromId, toId } = endsOf(source, edgeId, isBack)
  return `${nameOfPart(source, fromId)[language]} → ${nameOfPart(source, toId)[language]}`
}

function describeUnbadge(
  { source, badgesBefore, language }: Telling,
  { unbadge: nodeId, as: id }: { readonly unbadge: string; readonly as?: string },
): StepHappening[] {
  return badgesBefore
    .filter((badge) => badge.nodeId === nodeId && (id === undefined || badge.id === id))
    .map((badge) => {
      const name = nameOfPart(source, nodeId)[language]
      return {
        text: `${name}: ${badge.text[language]}, ${WORDS[language].noLonger}`,
        secrecy: badge.secrecy,
      }
    })
}

/** Edges come and go with what they join, so only what stands in the picture is told. */
function describeAll({ source, language }: Telling, ids: readonly string[], word: string): StepHappening[] {
  return ids
    .filter((id) => source.edges[id] === undefined)
    .map((id) => ({
      text: `${nameOfPart(source, id)[language]}: ${word}`,
      secrecy: source.nodes[id]?.secrecy,
    }))
}
