/**
 * Works on several inputs at the same time and gives the outputs in the order of the inputs.
 *
 * Reads no further ahead than it works, so memory stays bounded however long the input is.
 *
 * @param inFlight - how many at the same time, at least 1.
 */
export async function* mapInOrder<Input, Output>(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  inFlight: number,
  map: (input: Input) => Promise<Output>,
): AsyncGenerator<Output, void> {
  const started: Promise<Output>[] = []
  for await (const input of inputs) {
    started.push(map(input))
    const oldest = started.length >= inFlight ? started.shift() : undefined
    if (oldest) yield await oldest
  }
  for (const output of started) yield await output
}
