import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** The authors' folder. */
export const CONTENT_DIRECTORY = path.join(PROJECT, 'content')

/** Layouts of diagrams that were computed before; may be deleted at any time. */
export const LAYOUT_DIRECTORY = path.join(PROJECT, '.cache', 'diagrams')

/** What the server imports; nothing else lives there. */
export const LIBRARY_DIRECTORY = path.join(PROJECT, '.generated', 'content')
