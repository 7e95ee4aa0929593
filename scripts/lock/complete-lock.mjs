/**
 * Adds the packages for other machines that npm left out of package-lock.json.
 *
 * npm drops an optional package from the lock when the registry it talks to does not have it, as a mirror may lack
 * what is for macOS only. `npm ci` then refuses the lock everywhere. What is dropped is named with its exact version by
 * the package that wants it, and its own name says which machine it is for, so the entry can be written without asking
 * anybody; only its checksum is missing.
 */

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */
/** @typedef {{ packages: Record<string, LockEntry & Record<string, unknown>> } & Record<string, unknown>} Lock */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

/**
 * @param {Lock} lock package-lock.json, version 3
 * @returns {{ lock: Lock, added: string[] }} a complete lock, and the names of what was added
 * @throws {Error} something is missing that cannot be written without asking the registry
 */
export function completeLock(lock) {
  const packages = { ...lock.packages }
  /** @type {string[]} */
  const added = []
  for (const [location, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(packages, location, name)) continue
      packages[`node_modules/${name}`] = describePackage(name, version, entry)
      added.push(name)
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added }
}

/**
 * Looks where Node would: in the folder of the package that asks, then in every folder around it.
 *
 * @param {Lock['packages']} packages
 * @param {string} location
 * @param {string} name
 */
function isFound(packages, location, name) {
  for (let from = location; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]) return true
    if (from === '') return false
  }
}

/**
 * @param {string} name
 * @param {string} version
 * @param {LockEntry} wantedBy
 * @returns {LockEntry}
 */
function describePackage(name, version, wantedBy) {
  const words = name.split(/[-/]/)
  const system = SYSTEMS.find((known) => words.includes(known))
  const processor = PROCESSORS.find((known) => words.includes(known))
  if (!processor || !EXACT_VERSION.test(version)) {
    throw new Error(
      `package-lock.json lacks ${name}@${version}, and its name does not say which machine it is for.`,
    )
  }
  const library = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  const hasLibrary = words.some((word) => /^(musl|gnu)/.test(word))
  return {
    version,
    cpu: [processor],
    ...(wantedBy.dev === true && { dev: true }),
    ...(hasLibrary && { libc: [library] }),
    optional: true,
    ...(system !== undefined && { os: [system] }),
  }
}
