/**
 * Whether a certificate's DNS name is the name of a host. A wildcard stands for exactly one label, the first, and never
 * for part of one; at least two labels follow it.
 *
 * @see RFC 9525, 6.3
 */
export function matchesName(pattern: string, host: string): boolean {
  const wanted = labelsOf(host)
  const labels = labelsOf(pattern)
  if (labels.length !== wanted.length || wanted.includes('')) return false
  const [first, ...rest] = labels
  const isWildcard = first === '*' && rest.length >= 2
  if (rest.some((label) => label.includes('*')) || (!isWildcard && first?.includes('*'))) return false
  return labels.every((label, index) => label === wanted[index] || (index === 0 && isWildcard))
}

/** Letters of DNS have no case, and a dot at the end says only that nothing follows. */
function labelsOf(name: string): string[] {
  return name.toLowerCase().replace(/\.$/, '').split('.')
}
