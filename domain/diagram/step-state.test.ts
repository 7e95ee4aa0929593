import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepAction, StepSource } from './diagram-source.ts'
import { foldSteps } from './step-state.ts'
import type { StepState } from './step-state.ts'

const IDS = ['a', 'b', 'c'] as const
const text = { ko: '말', en: 'word' }

const id = fc.constantFrom(...IDS)
const ids = fc.uniqueArray(id, { minLength: 1 })
const badgeId = fc.constantFrom('one', 'two')
const action: fc.Arbitrary<StepAction> = fc.oneof(
  ids.map((focus) => ({ focus })),
  ids.map((dim) => ({ dim })),
  ids.map((show) => ({ show })),
  ids.map((hide) => ({ hide })),
  ids.map((zoom) => ({ zoom })),
  fc.record({ send: id, back: fc.boolean(), label: fc.constant(text) }),
  fc.record({ deny: id, back: fc.boolean(), why: fc.constant(text) }),
  fc.record({ badge: id, as: badgeId, text: fc.constant(text) }),
  fc.record({ unbadge: id, as: fc.option(badgeId, { nil: undefined }) }),
)
const steps: fc.Arbitrary<StepSource[]> = fc.array(
  fc.array(action, { maxLength: 5 }).map((actions) => ({ id: 'step', say: text, do: actions })),
  { minLength: 1, maxLength: 8 },
)

/** The last action of steps 1..n for which `wanted` has an answer decides. */
function lastWord<Answer>(
  before: readonly StepSource[],
  wanted: (action: StepAction) => Answer | undefined,
): Answer | undefined {
  return before
    .flatMap((step) => step.do)
    .map(wanted)
    .findLast((answer) => answer !== undefined)
}

/** Holds a claim against every state of many diagrams. */
function holdsAfterEveryStep(
  claim: (context: {
    readonly state: StepState
    readonly before: readonly StepSource[]
    readonly all: readonly StepSource[]
  }) => void,
): void {
  fc.assert(
    fc.property(steps, (all) => {
      foldSteps({ steps: all }).forEach((state, index) => {
        claim({ state, before: all.slice(0, index + 1), all })
      })
    }),
  )
}

describe('the state after a step', () => {
  it('hides what was hidden last, and what is yet to be shown for the first time', () => {
    const said = (part: string) => (step: StepAction) => {
      if ('show' in step && step.show.includes(part)) return 'shown'
      return 'hide' in step && step.hide.includes(part) ? 'hidden' : undefined
    }
    holdsAfterEveryStep(({ state, before, all }) => {
      for (const part of IDS) {
        const first = all.flatMap((step) => step.do).map(said(part))
        const word = lastWord(before, said(part))
        const isHidden =
          word === undefined ? first.find((one) => one !== undefined) === 'shown' : word === 'hidden'
        expect(state.hiddenIds.has(part)).toBe(isHidden)
      }
    })
  })

  it('leaves a badge until it is taken off, alone or with all others of its node', () => {
    holdsAfterEveryStep(({ state, before }) => {
      for (const nodeId of IDS) {
        for (const badge of ['one', 'two']) {
          const isOn = lastWord(before, (step) => {
            if ('badge' in step && step.badge === nodeId && step.as === badge) return true
            const isOff = 'unbadge' in step && step.unbadge === nodeId && (step.as ?? badge) === badge
            return isOff ? false : undefined
          })
          const found = state.badges.filter((other) => other.nodeId === nodeId && other.id === badge)
          expect(found).toHaveLength(isOn === true ? 1 : 0)
        }
      }
    })
  })

  it('keeps an edge denied until something is sent there', () => {
    holdsAfterEveryStep(({ state, before }) => {
      for (const edgeId of IDS) {
        const isDenied = lastWord(before, (step) => {
          if ('deny' in step && step.deny === edgeId) return true
          return 'send' in step && step.send === edgeId ? false : undefined
        })
        expect(state.denials.has(edgeId)).toBe(isDenied === true)
      }
    })
  })

  it('keeps a part in the background until something shows it, points at it or happens to it', () => {
    holdsAfterEveryStep(({ state, before }) => {
      for (const part of IDS) {
        const isDimmed = lastWord(before, (step) => {
          if ('dim' in step && step.dim.includes(part)) return true
          return namesForeground(step, part) ? false : undefined
        })
        expect(state.dimmedIds.has(part)).toBe(isDimmed === true)
      }
    })
  })

  it('focuses and zooms on what its own step names and on nothing from before', () => {
    holdsAfterEveryStep(({ state, before }) => {
      const own = before.at(-1)?.do ?? []
      const zoomed = own.flatMap((step) => ('zoom' in step ? step.zoom : []))
      expect(new Set(state.zoomedIds)).toEqual(new Set(zoomed))
      for (const part of IDS) {
        const isFocused = own.some((step) => !('show' in step) && namesForeground(step, part))
        expect(state.focusedIds.has(part)).toBe(isFocused)
      }
    })
  })

  it('does not depend on the steps after it, unless they show something for the first time', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const withoutShow = after.map((step) => ({ ...step, do: step.do.filter((one) => !('show' in one)) }))
        const all = foldSteps({ steps: [...before, ...withoutShow] })
        expect(all.slice(0, before.length)).toEqual(foldSteps({ steps: before }))
      }),
    )
  })
})

function namesForeground(step: StepAction, part: string): boolean {
  if ('focus' in step) return step.focus.includes(part)
  if ('show' in step) return step.show.includes(part)
  if ('send' in step) return step.send === part
  if ('deny' in step) return step.deny === part
  if ('badge' in step) return step.badge === part
  return 'unbadge' in step && step.unbadge === part
}
