/** What a step of `npm test` or `npm run check` came to. */
export interface Outcome {
  /** Tests that passed; a check without tests counts as one. */
  readonly passed: number
  readonly failed: number
  /** Tests that did not run although their file did, as when public vectors are not beside the project. */
  readonly skipped: number
  /** Tests that passed only at their second attempt: they count as passed, and are named at the end. */
  readonly unsteady?: readonly string[]
  /** What the person who has to mend it needs to see; empty when nothing failed. */
  readonly output: string
}

/** What became of the named steps. */
export type Finished = { readonly title: string; readonly milliseconds: number } & (
  | { readonly kind: 'ran'; readonly outcome: Outcome }
  /** A step that it needs failed; counts as one failure. */
  | { readonly kind: 'blocked'; readonly by: string }
  /** This machine lacks what it needs; counts as nothing, and is named at the end. */
  | { readonly kind: 'absent'; readonly reason: string }
)

/** Sums up steps as the one line that machines read. */
export function countLine(finished: readonly Finished[]): string {
  const passed = sum(finished, (step) => (step.kind === 'ran' ? step.outcome.passed : 0))
  return `${passed} passed, ${countFailures(finished)} failed`
}

/** How much failed in all steps together. */
export function countFailures(finished: readonly Finished[]): number {
  return sum(finished, failuresOf)
}

function failuresOf(step: Finished): number {
  if (step.kind === 'ran') return step.outcome.failed
  return step.kind === 'blocked' ? 1 : 0
}

function sum(finished: readonly Finished[], count: (step: Finished) => number): number {
  return finished.reduce((total, step) => total + count(step), 0)
}
