/** Keeps the lines of server/logging/log.ts out of the report of a test run; tests of the log read them themselves. */
const write = process.stdout.write.bind(process.stdout)

process.stdout.write = ((chunk: unknown, ...others: []) =>
  String(chunk).startsWith('{"at":') || write(chunk as string, ...others)) as typeof process.stdout.write
