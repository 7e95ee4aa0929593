'use client'

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { LabContent, LabScenario } from '#domain/content/lab/lab.ts'
import type { Lab, LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import type { LabLog } from '#domain/labs/kernel/log.ts'
import { branchOff, changePlan, goTo, momentShown, openScenario, replayTo } from './session.ts'
import type { PlanChange, Session } from './session.ts'

/** What the player is told and can do. */
export interface LabSession<State extends LabState, Command extends LabCommand> {
  readonly session: Session<State, Command>
  readonly scenarios: readonly LabScenario[]
  /** Whether bytes can be computed here: a page of plain HTTP has no WebCrypto. */
  readonly canCompute: boolean
  /** Size and limit of what was too large to be kept in the log, in bytes. */
  readonly tooLarge: { readonly size: number; readonly most: number } | null
  go(position: number): void
  open(scenarioId: string, position?: number): void
  /** Back to what one branched off from, to the step where one was. */
  leaveBranch(): void
  /** Another plan or setup, seen at a place that may depend on what comes of it. */
  change(change: PlanChange<State, Command>, positionOf: (session: Session<State, Command>) => number): void
  /** Inserts a step after so many, made from the state that is reached there, and looks at where the run then leads. */
  insertAfter(
    base: PlanChange<State, Command>,
    position: number,
    makeStep: (reached: State) => Session<State, Command>['plan'][number],
    positionOf: (session: Session<State, Command>) => number,
  ): void
  /** Opens a run made elsewhere, as from a link, at its end. */
  openRun(
    scenario: LabScenario,
    setup: Session<State, Command>['setup'],
    plan: Session<State, Command>['plan'],
  ): void
}

/** Outlives a change of language: the page in the other language goes on where this one was. */
let left: { readonly labId: string; readonly session: unknown } | undefined

/** The state of a player. `runs` are records of every scenario, for the first picture and for pages without WebCrypto. */
export function useLabSession<State extends LabState, Command extends LabCommand>(
  lab: Lab<State, Command>,
  content: Pick<LabContent, 'scenarios' | 'opensWith'>,
  runs: Readonly<Record<string, LabLog>>,
): LabSession<State, Command> {
  const [session, setSession] = useState(() =>
    replayTo(lab, ...recordOf(content, runs, content.opensWith), 1),
  )
  const canCompute = useSyncExternalStore(subscribeToNothing, hasWebCrypto, () => false)
  const [tooLarge, setTooLarge] = useState<LabSession<State, Command>['tooLarge']>(null)
  const latest = useRef(session)
  /** What was asked for last is shown, whichever is computed first. */
  const turn = useRef(0)

  const show = useCallback(
    (next: Session<State, Command>) => {
      latest.current = next
      left = { labId: lab.id, session: next }
      setSession(next)
    },
    [lab],
  )
  const compute = useCallback(
    async (
      from: Session<State, Command>,
      positionOf: (end: Session<State, Command>) => number,
      whole: boolean,
    ) => {
      const mine = ++turn.current
      const end = whole ? await goTo(lab, from, from.plan.length) : undefined
      const went =
        end?.ok === false ? end : await goTo(lab, end?.value ?? from, positionOf(end?.value ?? from))
      if (mine !== turn.current) return
      if (!went.ok) return setTooLarge({ size: went.failure.size, most: went.failure.most })
      setTooLarge(null)
      show(went.value)
    },
    [lab, show],
  )

  const open = useCallback(
    (scenarioId: string, position = 1) => {
      const [scenario, record] = recordOf(content, runs, scenarioId)
      if (hasWebCrypto()) return void compute(openScenario(lab, scenario), () => position, false)
      // The address has asked for a place: the scenario that the lab opens with must not come over it.
      turn.current += 1
      show(replayTo(lab, scenario, record, position))
    },
    [lab, content, runs, compute, show],
  )

  useEffect(() => {
    const kept = left
    queueMicrotask(() => {
      if (kept?.labId === lab.id) show(kept.session as Session<State, Command>)
      else if (turn.current === 0) open(content.opensWith, 1)
    })
  }, [lab, content, open, show])

  return {
    session,
    scenarios: content.scenarios,
    canCompute,
    tooLarge,
    open,
    go: (position) => {
      const now = latest.current
      if (now.isComputedHere) void compute(now, () => position, false)
      else show(replayTo(lab, ...recordOf(content, runs, now.scenario.id), position))
    },
    leaveBranch: () =>
      void compute(latest.current.origin ?? latest.current, ({ position }) => position, false),
    change: (change, positionOf) => void compute(branchOff(latest.current, change), positionOf, true),
    insertAfter: (base, position, makeStep, positionOf) => {
      const from = branchOff(latest.current, base)
      void goTo(lab, from, position).then((reached) => {
        if (!reached.ok) return setTooLarge({ size: reached.failure.size, most: reached.failure.most })
        const step = makeStep(momentShown(reached.value).state)
        const plan = from.plan.toSpliced(position, 0, step)
        return compute(changePlan(reached.value, { plan }), positionOf, true)
      })
    },
    openRun: (scenario, setup, plan) =>
      void compute({ ...openScenario(lab, scenario), setup, plan }, () => plan.length, false),
  }
}

/** A scenario and its record. */
function recordOf(
  { scenarios, opensWith }: Pick<LabContent, 'scenarios' | 'opensWith'>,
  runs: Readonly<Record<string, LabLog>>,
  scenarioId: string,
): [scenario: LabScenario, record: LabLog] {
  const scenario =
    scenarios.find(({ id }) => id === scenarioId) ?? scenarios.find(({ id }) => id === opensWith)
  const record = scenario && runs[scenario.id]
  if (!scenario || !record) throw new TypeError(`No record of ${scenarioId}`)
  return [scenario, record]
}

/** Whether there is WebCrypto does not change while a page stands. */
function subscribeToNothing(): () => void {
  return () => {}
}

function hasWebCrypto(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined
}
