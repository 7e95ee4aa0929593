import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** The authors' folder. */
export const CONTENT_DIRECTORY = path.join(PROJECT, 'content')

/** What the server imports; nothing else lives there. */
export const LIBRARY_DIRECTORY = path.join(PROJECT, '.generated', 'content')
