const PREFIX = 'cleartext-'

/** The cache of one build; every build has its own, so that two are never mixed. */
export function cacheOf(buildId: string): string {
  return PREFIX + buildId
}

/**
 * Caches to give up when a build takes over. The one before it stays: another tab may still show its pages, and lessons
 * that were kept with it go on opening.
 *
 * @param names - all caches, the oldest first.
 */
export function outdatedCaches(names: readonly string[], buildId: string): readonly string[] {
  const earlier = names.filter((name) => name.startsWith(PREFIX) && name !== cacheOf(buildId))
  return earlier.slice(0, -1)
}

/** Every cache of ours. */
export function ourCaches(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(PREFIX))
}
