/** Tells whether node_modules holds exactly what package-lock.json says. */

/**
 * The parts of an entry that decide whether two are the same package.
 *
 * @typedef {{ version?: string, integrity?: string, resolved?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 */
/** @typedef {{ packages?: Record<string, LockEntry & Record<string, unknown>> }} Lock */

/** Kinds of dependencies that package.json and the first entry of its lock both list. */
const DEPENDENCY_KINDS = ['dependencies', 'devDependencies', 'optionalDependencies']

/**
 * Compares the lock with the one that npm leaves in node_modules when it has finished; an installation that was broken
 * off has none. An optional package may be absent: it is for another kind of machine.
 *
 * @param {Record<string, unknown>} manifest package.json
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 */
export function isInstalled(manifest, lock, installed) {
  const wanted = lock.packages ?? {}
  const present = installed?.packages
  if (!present || !listsSameDependencies(manifest, wanted[''] ?? {})) return false
  const names = Object.keys(wanted).filter((name) => name !== '')
  return (
    names.every((name) => isSatisfied(wanted[name], present[name])) &&
    Object.keys(present).every((name) => name in wanted)
  )
}

/**
 * @param {LockEntry | undefined} wanted
 * @param {LockEntry | undefined} present
 */
function isSatisfied(wanted, present) {
  if (!wanted || !present) return wanted?.optional === true || wanted?.devOptional === true
  return wanted.version === present.version && wanted.integrity === present.integrity
}

/**
 * @param {Record<string, unknown>} manifest
 * @param {Record<string, unknown>} root
 */
function listsSameDependencies(manifest, root) {
  return DEPENDENCY_KINDS.every((kind) => sortedEntries(manifest[kind]) === sortedEntries(root[kind]))
}

/** @param {unknown} dependencies */
function sortedEntries(dependencies) {
  return JSON.stringify(Object.entries(dependencies ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
}
