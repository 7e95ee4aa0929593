import { watchContent } from './content/watch-content.ts'

const watch = watchContent({ say: (text) => process.stdout.write(`${text}\n`) })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => watch.close())
