const pages = new Map<string, Promise<ParentNode>>()

/**
 * The text of this page in the other language: the page itself, fetched once. Nothing has to be sent along with a lesson
 * for the few paragraphs that are looked at twice.
 *
 * @param address - path of the other page.
 * @throws {Error} the page cannot be had now; the next call asks again.
 */
export function otherPage(address: string): Promise<ParentNode> {
  const known = pages.get(address)
  if (known) return known
  const page = fetchPage(address)
  pages.set(address, page)
  page.catch(() => pages.delete(address))
  return page
}

async function fetchPage(address: string): Promise<ParentNode> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return page.querySelector('main') ?? page
}
