import type { ShowReference } from '../item.ts'

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
const DIAGRAM = new RegExp(`^diagram:(${ID})@(${ID})$`)
const LAB = new RegExp(`^lab:(${ID})/(${ID})@(${ID})$`)

/** Reads `diagram:kms-rotation@new-material` or `lab:kms-lifecycle/imported-material@rotation-refused`. */
export function readShowReference(text: string): ShowReference | undefined {
  const [, diagramId, diagramStepId] = DIAGRAM.exec(text) ?? []
  if (diagramId !== undefined && diagramStepId !== undefined) {
    return { kind: 'diagram', diagramId, stepId: diagramStepId }
  }
  const [, labId, scenarioId, stepId] = LAB.exec(text) ?? []
  if (labId === undefined || scenarioId === undefined || stepId === undefined) return undefined
  return { kind: 'lab', labId, scenarioId, stepId }
}
