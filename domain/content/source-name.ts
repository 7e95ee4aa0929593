/** What a reader calls the place a claim is taken from. `aws-docs` has a name in each language. */
export type SourceName = { readonly kind: 'aws-docs' } | { readonly kind: 'name'; readonly name: string }

/** Names a source by its address: an RFC by its number, AWS documentation as such, anything else by its host. */
export function sourceName(address: string): SourceName {
  const { hostname, pathname } = new URL(address)
  if (hostname === 'docs.aws.amazon.com') return { kind: 'aws-docs' }
  const rfc = /^\/rfc\/rfc(\d+)/.exec(pathname)?.[1]
  if (hostname === 'www.rfc-editor.org' && rfc) return { kind: 'name', name: `RFC ${rfc}` }
  return { kind: 'name', name: hostname.replace(/^www\./, '') }
}
