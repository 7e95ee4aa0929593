import { describe, expect, it } from 'vitest'
import { toRichText } from '../compile/to-rich-text.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { plainText } from './plain-text.ts'
import { walk } from './walk.ts'

function typesIn(text: string): string[] {
  return walk(parseMarkdown(text).children).map((node) => node.type)
}

describe('parseMarkdown', () => {
  it.each([
    'Allow kms:Decrypt and s3:GetObject at 10:30.',
    'arn:aws:kms:ap-northeast-2:111122223333:key/mrk-1234abcd',
    'Set aws:SourceVpce, aws:SecureTransport and kms:ViaService.',
    'From 2001:db8::1 or ::1 to fe80::1%eth0.',
    ':smile: is text, :name[label]{a=b} too.',
  ])('reads colons in a sentence as text: %s', (sentence) => {
    const { children } = parseMarkdown(sentence)
    expect(typesIn(sentence)).toEqual(['paragraph', 'text'])
    expect(plainText(children)).toBe(sentence)
  })

  it.each([
    ['**KMS(키 관리 서비스)**는 키를 지켜요.', 'KMS(키 관리 서비스)'],
    ['**"키"**를 잃으면 안 돼요.', '"키"'],
    ['**`kms:Decrypt`**를 허용해요.', 'kms:Decrypt'],
    ['이것은 **암호문**이에요.', '암호문'],
  ])('reads bold before a Korean particle: %s', (sentence, bold) => {
    const strong = walk(parseMarkdown(sentence).children).filter((node) => node.type === 'strong')
    expect(strong.map((node) => plainText([node]))).toEqual([bold])
  })

  it('reads single tildes as ranges and double ones as struck out', () => {
    expect(typesIn('7~30일 또는 1~2일')).not.toContain('delete')
    expect(typesIn('~~SSL~~ TLS')).toContain('delete')
  })

  it('reads block directives with attributes and labels', () => {
    const [leaf, container] = parseMarkdown(
      '::diagram{#write step=ask}\n\n:::deep[Title]\nText.\n:::',
    ).children
    expect(leaf).toMatchObject({
      type: 'leafDirective',
      name: 'diagram',
      attributes: { id: 'write', step: 'ask' },
    })
    expect(container).toMatchObject({ type: 'containerDirective', name: 'deep' })
  })

  it('reads tables and task lists', () => {
    expect(typesIn('| a | b |\n| - | - |\n| 1 | 2 |')).toContain('table')
    expect(walk(parseMarkdown('- [x] (a) done').children)).toContainEqual(
      expect.objectContaining({ checked: true }),
    )
  })
})

describe('toRichText', () => {
  it('marks fact links and keeps other links', () => {
    const { children } = toRichText(
      parseMarkdown('[a](fact:kms-039) [b](https://example.com) [c](#here)').children,
    )
    const [paragraph] = children
    const links =
      paragraph?.type === 'element' ? paragraph.children.filter((child) => child.type === 'element') : []
    expect(links.map((link) => link.properties)).toEqual([
      { href: '#fact-kms-039', dataFact: 'kms-039' },
      { href: 'https://example.com' },
      { href: '#here' },
    ])
  })

  it.each([
    '[a](javascript:alert(1))',
    '![a](https://example.com/a.png)',
    '[a](http://example.com)',
    '[a](data:text/html,b)',
  ])('drops an address that must not be loaded: %s', (text) => {
    const json = JSON.stringify(toRichText(parseMarkdown(text).children))
    expect(json).not.toMatch(/javascript|https?:|data:/)
  })

  it('lets no HTML through', () => {
    const json = JSON.stringify(
      toRichText(parseMarkdown('<script>alert(1)</script>\n\n<b onclick="x">a</b>').children),
    )
    expect(json).not.toMatch(/script|onclick|raw/)
  })

  it('carries no positions', () => {
    expect(JSON.stringify(toRichText(parseMarkdown('**a** `b`').children))).not.toContain('position')
  })

  it('keeps the language of a code block', () => {
    expect(JSON.stringify(toRichText(parseMarkdown('```json\n{}\n```').children))).toContain('language-json')
  })
})
