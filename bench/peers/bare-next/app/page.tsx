import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The same words as the lesson that is measured, in plain paragraphs: written beside this app before it is built. */
export default function BarePage() {
  const paragraphs = readFileSync(join(process.cwd(), 'words.txt'), 'utf8').split('\n').filter(Boolean)
  return (
    <main>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </main>
  )
}
