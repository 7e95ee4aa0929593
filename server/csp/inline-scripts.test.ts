import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashInlineScripts } from './inline-scripts.ts'

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

test('every inline script is hashed once, in the order of the page', () => {
  const html =
    '<head><script>a()</script></head><body><script id="x">b("한")</script><script>a()</script></body>'

  expect(hashInlineScripts(html)).toEqual([sourceOf('a()'), sourceOf('b("한")')])
})

test('a script is hashed to the byte, with its spaces and escapes', () => {
  expect(hashInlineScripts('<script>\n  "&amp;\\u003c"\n</script>')).toEqual([
    sourceOf('\n  "&amp;\\u003c"\n'),
  ])
})

test('line ends count as a browser reads them', () => {
  expect(hashInlineScripts('<script>a\r\nb\rc</script>')).toEqual([sourceOf('a\nb\nc')])
})

test('an empty script has a hash too', () => {
  expect(hashInlineScripts('<script></script>')).toEqual([sourceOf('')])
})

test.each([
  '<script src="/a.js" async=""></script>',
  '<script type="application/ld+json">{}</script>',
  '<p>script</p>',
])('%s needs none', (html) => {
  expect(hashInlineScripts(html)).toEqual([])
})

test('a module written into the page is a script like any other', () => {
  expect(hashInlineScripts('<script type="module">a()</script>')).toEqual([sourceOf('a()')])
})

test('the published example of a hash comes out', () => {
  expect(hashInlineScripts("<script>alert('Hello, world.');</script>")).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ])
})
