'use client'

import { useEffect, useRef, useState } from 'react'
import type { LabScenario } from '#domain/content/lab/lab.ts'
import type { LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import type { PlannedStep } from './session.ts'
import type { LabSession } from './use-lab-session.ts'

type LinkProblem =
  'link-broken' | 'link-too-long' | 'other-lab' | 'other-version' | 'unknown-command' | 'needs-https'

/**
 * Keeps address and player together: `?scenario=` and `?step=` name where one is, and a fragment `#l=` opens the run that
 * it holds. What a link asks for is checked before it runs.
 */
export function useLinkedPlace<State extends LabState, Command extends LabCommand>(
  labId: string,
  lab: LabSession<State, Command>,
): { readonly linkProblem: LinkProblem | null } {
  const [linkProblem, setLinkProblem] = useState<LinkProblem | null>(null)
  const isOpened = useRef(false)
  const { session } = lab
  const stepId = session.plan[session.position - 1]?.id

  useEffect(() => {
    if (isOpened.current) return
    isOpened.current = true
    const packed = /^#l=(.+)$/.exec(window.location.hash)?.[1]
    if (packed !== undefined) {
      void openLink(labId, lab, packed).then(setLinkProblem)
      return
    }
    const asked = new URLSearchParams(window.location.search)
    const scenarioId = asked.get('scenario')
    const step = asked.get('step')
    if (scenarioId !== null || step !== null) openPlace(lab, scenarioId ?? session.scenario.id, step)
  }, [lab, labId, session])

  useEffect(() => {
    if (!isOpened.current || stepId === undefined) return
    const address = new URL(window.location.href)
    address.searchParams.set('scenario', session.scenario.id)
    address.searchParams.set('step', stepId)
    window.history.replaceState(window.history.state, '', address)
  }, [session.scenario.id, stepId])

  return { linkProblem }
}

function openPlace<State extends LabState, Command extends LabCommand>(
  lab: LabSession<State, Command>,
  scenarioId: string,
  stepId: string | null,
): void {
  const scenario = lab.scenarios.find(({ id }) => id === scenarioId)
  const step = scenario?.steps.findIndex(({ id }) => id === stepId) ?? -1
  lab.open(scenarioId, step === -1 ? 1 : step + 1)
}

async function openLink<State extends LabState, Command extends LabCommand>(
  labId: string,
  lab: LabSession<State, Command>,
  packed: string,
): Promise<LinkProblem | null> {
  if (!lab.canCompute && crypto.subtle === undefined) return 'needs-https'
  const [{ unpackLink }, { readLog }, { LAB_MANIFESTS }] = await Promise.all([
    import('#domain/labs/kernel/link/share-link.ts'),
    import('#domain/labs/kernel/link/read-log.ts'),
    import('#domain/labs/manifests.ts'),
  ])
  const manifest = LAB_MANIFESTS.find(({ id }) => id === labId)
  if (!manifest) throw new TypeError(`No manifest of ${labId}`)
  const unpacked = unpackLink(packed)
  if (!unpacked.ok) return unpacked.failure.code
  const read = readLog(unpacked.value, manifest)
  if (!read.ok) return read.failure.code
  const { scenario: scenarioId, seed, now, entries } = read.value
  const scenario = lab.scenarios.find(({ id }) => id === scenarioId) ?? lab.session.scenario
  const commands = entries.map(({ command }) => command as Command)
  const setupLength = Math.min(scenario.setup.length, commands.length)
  lab.openRun(
    { ...scenario, seed, now },
    commands.slice(0, setupLength),
    toPlan(scenario, commands.slice(setupLength)),
  )
  return null
}

/** Steps of a linked run keep the names of the scenario's steps where they are the same kind of command. */
function toPlan<Command extends LabCommand>(
  scenario: LabScenario,
  commands: readonly Command[],
): PlannedStep<Command>[] {
  const used = new Set<string>()
  return commands.map((command, index) => {
    const known = scenario.steps.find(({ id, command: { type } }) => type === command.type && !used.has(id))
    const id = known?.id ?? `linked-${index + 1}`
    used.add(id)
    return { id, command }
  })
}
