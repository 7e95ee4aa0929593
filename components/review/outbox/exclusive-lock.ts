/** Runs a task while no other tab runs one under the same name. */
export type RunExclusively = <Value>(task: () => Promise<Value>) => Promise<Value>

/**
 * One delivery at a time, over all tabs of this browser: so that a guest is created once and no batch is sent twice at
 * the same moment.
 *
 * Web Locks exist in secure contexts only. Elsewhere tasks queue within the tab; two tabs may then send the same batch,
 * which the server answers with `duplicate`, and make two guests, of which the later cookie wins.
 *
 * @see https://www.w3.org/TR/web-locks/
 */
export function exclusiveAcrossTabs(name: string): RunExclusively {
  const { locks } = globalThis.navigator
  if (locks) return (task) => locks.request(name, task) as ReturnType<typeof task>

  let previous: Promise<unknown> = Promise.resolve()
  return (task) => {
    const current = previous.then(task, task)
    previous = current.catch(() => undefined)
    return current
  }
}
