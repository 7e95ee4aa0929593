import { installedProgram } from '../commands/project.mjs'

/** Something that is made from files of the project before it can be served. */
export interface Stage {
  readonly id: 'client' | 'content' | 'pages'
  /** As the person who waits for it sees it. */
  readonly title: string
  /** Files and folders that it is made from, from the project's folder. */
  readonly inputs: readonly string[]
  /** A file or folder that is there, and differs from any earlier one, when it has been made. */
  readonly output: string
  /** What Node runs, one after the other. */
  readonly commands: readonly (readonly string[])[]
}

const TYPED_SCRIPT = ['--conditions=react-server', '--import', 'tsx']

/** Prisma's typed client for the schema. */
export const CLIENT: Stage = {
  id: 'client',
  title: 'Generating the database client',
  inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  output: 'server/db/generated',
  commands: [[installedProgram('prisma'), 'generate']],
}

/** The course, checked and compiled from what authors wrote. */
export const CONTENT: Stage = {
  id: 'content',
  title: 'Building the content',
  inputs: ['content', 'domain', 'scripts/content', 'scripts/build-content.ts', 'package-lock.json'],
  output: '.generated/content',
  commands: [[...TYPED_SCRIPT, 'scripts/build-content.ts']],
}

/** Everything a browser gets, which inline scripts each page may run, and what it keeps for when it has no network. */
export const PAGES: Stage = {
  id: 'pages',
  title: 'Building the pages (a minute or two the first time)',
  inputs: [
    ...['app', 'components', 'contracts', 'domain', 'server', 'public', '.generated/content'],
    ...['proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'package.json', 'package-lock.json'],
    ...['scripts/csp-hashes.ts', 'scripts/service-worker.ts'],
  ],
  output: '.next/BUILD_ID',
  commands: [
    [installedProgram('next'), 'build'],
    [...TYPED_SCRIPT, 'scripts/csp-hashes.ts'],
    [...TYPED_SCRIPT, 'scripts/service-worker.ts'],
  ],
}
