import { z } from 'zod'
import { kernelCommandSchema } from '#domain/labs/kernel/command-schema.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredLab, AuthoredScenario } from '../authored/authored-lab.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { ScenarioSource } from '../lab/lab-source.ts'
import type { Placed } from '../yaml/placed.ts'

const RULE = 'labs-fit-their-engines'

/** A scenario asks of its lab what the lab can do: known commands, checks and steps, and the version it was written for. */
export function labsFitTheirEngines(course: AuthoredCourse): Violation[] {
  return course.labs.flatMap((lab) => [
    ...checkLab(lab),
    ...lab.scenarios.flatMap((scenario) => checkScenario(lab, scenario)),
  ])
}

function checkLab({ id, place, source, manifest, scenarios }: AuthoredLab): Violation[] {
  if (manifest === undefined) {
    return [
      violationAt(RULE, place, `There is no lab "${id}": the folder is called as an engine in domain/labs.`),
    ]
  }
  if (source === undefined) return []
  const { version, opensWith } = source.value
  const violations: Violation[] = []
  if (source.value.id !== id) {
    violations.push(
      violationAt(RULE, source.placeOf(['id']), `The folder is called "${id}": write id: ${id}.`),
    )
  }
  if (version !== manifest.version) {
    const message = `The engine is at version ${manifest.version}: look through the scenarios, then write that.`
    violations.push(violationAt(RULE, source.placeOf(['version']), message))
  }
  if (!scenarios.some((scenario) => scenario.id === opensWith)) {
    const message = `There is no scenario "${opensWith}" in scenarios/.`
    violations.push(violationAt(RULE, source.placeOf(['opensWith']), message))
  }
  return violations
}

function checkScenario({ manifest }: AuthoredLab, { id, source }: AuthoredScenario): Violation[] {
  if (manifest === undefined || source === undefined) return []
  const scenario = source.value
  const at = (path: Parameters<typeof source.placeOf>[0], message: string): Violation =>
    violationAt(RULE, source.placeOf(path), message)
  const checkCommand = (command: unknown, path: Parameters<typeof source.placeOf>[0]): Violation[] => {
    const parsed = z.union([manifest.commandSchema, kernelCommandSchema]).safeParse(command)
    if (parsed.success) return []
    return [at(path, `The lab has no such command: ${parsed.error.issues[0]?.message ?? 'unknown'}.`)]
  }
  return [
    ...(scenario.id === id ? [] : [at(['id'], `The file is called "${id}.yaml": write id: ${id}.`)]),
    ...(scenario.labVersion === manifest.version
      ? []
      : [
          at(
            ['labVersion'],
            `The engine is at version ${manifest.version}: try the scenario, then write that.`,
          ),
        ]),
    ...scenario.setup.flatMap((command, index) => checkCommand(command, ['setup', index])),
    ...scenario.steps.flatMap(({ command }, index) => checkCommand(command, ['steps', index, 'command'])),
    ...scenario.goals.flatMap(({ check }, index) =>
      manifest.checkNames.includes(check)
        ? []
        : [at(['goals', index, 'check'], `The checks are ${manifest.checkNames.join(', ')}.`)],
    ),
    ...checkSteps(source),
  ]
}

function checkSteps(source: Placed<ScenarioSource>): Violation[] {
  const { steps, predict } = source.value
  const ids = steps.map((step) => step.id)
  const twice = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [violationAt(RULE, source.placeOf(['steps', index, 'id']), `The step "${id}" is there twice.`)],
  )
  const predictions = predict.flatMap(({ before, options }, index) => {
    const place = source.placeOf(['predict', index])
    const right = options.filter((option) => option.right).length
    return [
      ...(ids.includes(before) ? [] : [violationAt(RULE, place, `There is no step "${before}" here.`)]),
      ...(right === 1 ? [] : [violationAt(RULE, place, `One option is right; ${right} are marked.`)]),
    ]
  })
  return [...twice, ...predictions]
}
