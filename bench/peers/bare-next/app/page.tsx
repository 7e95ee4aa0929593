import { readFileSync } from 'node:fs'

/** The same words as the lesson that is measured, in plain paragraphs: the benchmark names the file that holds them. */
export default function BarePage() {
  const paragraphs = readFileSync(process.env.BARE_PAGE_WORDS ?? 'words.txt', 'utf8')
    .split('\n')
    .filter(Boolean)
  return (
    <main>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </main>
  )
}
