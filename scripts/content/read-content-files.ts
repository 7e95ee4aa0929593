import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ContentFile } from '#domain/content/authored/content-file.ts'

/** Left by editors and systems, or written for editors; no one's content. */
const IGNORED = /(?:^|\/)(?:\.[^/]*|[^/]*~|Thumbs\.db|\d+)$|^schemas\//

/**
 * Reads every file below `content/`.
 *
 * @param directory - the content folder; the paths given begin with `content/`, whatever it is called.
 * @returns files in the order of their paths.
 */
export async function readContentFiles(directory: string): Promise<ContentFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .filter((name) => !IGNORED.test(name))
    .sort()
  return Promise.all(
    names.map(async (name) => ({
      path: `content/${name.normalize('NFC')}`,
      text: await readFile(path.join(directory, name), 'utf8'),
    })),
  )
}
