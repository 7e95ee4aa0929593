#!/usr/bin/env node
/**
 * Makes the three font files of app/fonts from the published originals. Run it by hand when a glyph is missing.
 *
 *   mkdir /tmp/originals && cd /tmp/originals
 *   npm install pretendard@1.3.9 @fontsource-variable/jetbrains-mono@5.3.0 subset-font@2.9.0
 *   node scripts/fonts.mjs /tmp/originals
 *
 * A subset is a modified version in the words of the SIL Open Font License, and `Pretendard` is a reserved name:
 * therefore the families are called `Cleartext Sans` and `Cleartext Mono`. The originals are no dependencies: 98 MB.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const originals = process.argv[2]
if (!originals || !existsSync(join(originals, 'node_modules/subset-font'))) {
  console.error('usage: node scripts/fonts.mjs FOLDER   (the folder prepared as the top of this file says)')
  process.exit(2)
}
const requireOriginal = createRequire(join(originals, 'package.json'))
const subsetFont = requireOriginal('subset-font')
const fontverter = createRequire(requireOriginal.resolve('subset-font'))('fontverter')

const OUTPUT = fileURLToPath(new URL('../app/fonts/', import.meta.url))
const PRETENDARD = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2'
const JETBRAINS =
  'node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'

const ASCII = characters(0x20, 0x7e)
const LATIN_1 = characters(0xa0, 0xff)
const PUNCTUATION = '–—‘’“”‚„†•…‰′″‹›⁄€₩™№'
const ARROWS_AND_MATHS = '←↑→↓↔↗−≈≠≤≥×÷∞'
const MARKS = '✓✗○●◀▶▲▼△▽◁▷◆◇■□▪★⌘⇧⏎⌥'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** The name of the language stands on English pages too; it must not fetch 2,350 syllables there. */
const LANGUAGE_NAME = '한국어'

const latin = ASCII + LATIN_1 + PUNCTUATION + ARROWS_AND_MATHS + MARKS + SUPERSCRIPTS + LANGUAGE_NAME
const hangul = without(ksX1001Syllables() + characters(0x3131, 0x3163) + '、。〈〉《》「」『』【】', latin)

mkdirSync(OUTPUT, { recursive: true })
const weights = { wght: { min: 400, max: 700, default: 400 } }
const textFeatures = ['kern', 'ccmp', 'locl', 'tnum', 'zero', 'case']
const sans = { original: PRETENDARD, family: 'Cleartext Sans', keepFeatures: textFeatures }
await make('cleartext-sans-latin', { ...sans, text: latin })
await make('cleartext-sans-hangul', { ...sans, text: hangul })
/** Without `calt`, which would join `->` and `!=` into one glyph: bytes and code are shown as they are. */
await make('cleartext-mono', {
  original: JETBRAINS,
  text: ASCII + LATIN_1 + PUNCTUATION,
  family: 'Cleartext Mono',
  keepFeatures: ['ccmp', 'zero'],
})

async function make(file, { original, text, family, keepFeatures }) {
  const source = readFileSync(join(originals, original))
  const subset = await subsetFont(source, text, {
    targetFormat: 'truetype',
    variationAxes: weights,
    keepFeatures,
    noHinting: true,
  })
  const renamed = rename(Buffer.from(subset), family)
  const woff2 = await fontverter.convert(renamed, 'woff2')
  writeFileSync(join(OUTPUT, `${file}.woff2`), woff2)
  const missing = [...text].filter((character) => !covered(Buffer.from(subset)).has(character.codePointAt(0)))
  console.log(
    `${file}.woff2  ${(woff2.length / 1024).toFixed(1)} KiB  missing: ${missing.join('') || 'none'}`,
  )
  console.log(`  unicode-range: ${unicodeRange(text, missing)}`)
}

function characters(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')
}

function without(text, unwanted) {
  return [...text].filter((character) => !unwanted.includes(character)).join('')
}

/** The 2,350 syllables of KS X 1001: rows 16 to 40 of the table, read through its EUC-KR form. */
function ksX1001Syllables() {
  const decoder = new TextDecoder('euc-kr')
  let syllables = ''
  for (let row = 0xb0; row <= 0xc8; row++)
    for (let column = 0xa1; column <= 0xfe; column++) syllables += decoder.decode(Uint8Array.of(row, column))
  return syllables
}

function unicodeRange(text, missing) {
  const points = [...new Set([...text].filter((character) => !missing.includes(character)))]
    .map((character) => character.codePointAt(0))
    .sort((a, b) => a - b)
  const runs = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last && point === last.to + 1) last.to = point
    else runs.push({ from: point, to: point })
  }
  const hex = (point) => point.toString(16).toUpperCase()
  const written = runs.map(({ from, to }) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`)
  return runs.length > 60
    ? `${runs.length} runs: use U+3000-303F, U+3131-3163, U+AC00-D7A3`
    : written.join(', ')
}

/** Code points that the font's format 4 and 12 tables map to a glyph. @see OpenType 1.9, `cmap` */
function covered(font) {
  const { cmap } = tables(font)
  const points = new Set()
  for (let index = 0; index < font.readUInt16BE(cmap.offset + 2); index++) {
    const at = cmap.offset + font.readUInt32BE(cmap.offset + 4 + index * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 12)
      for (let group = 0; group < font.readUInt32BE(at + 12); group++)
        addRange(points, font.readUInt32BE(at + 16 + group * 12), font.readUInt32BE(at + 20 + group * 12))
    if (format === 4) {
      const segments = font.readUInt16BE(at + 6) / 2
      for (let segment = 0; segment < segments; segment++)
        addRange(
          points,
          font.readUInt16BE(at + 16 + segments * 2 + segment * 2),
          font.readUInt16BE(at + 14 + segment * 2),
        )
    }
  }
  return points
}

function addRange(points, from, to) {
  for (let point = from; point <= to; point++) points.add(point)
}

function tables(font) {
  const found = {}
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    const tag = font.toString('latin1', at, at + 4)
    found[tag] = { offset: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) }
  }
  return found
}

/**
 * Replaces every name that shows the family; copyright, trademark, designers and licence (0, 7–9, 11–14) stay.
 * @see OpenType 1.9, `name`; SIL OFL 1.1, condition 3
 */
function rename(font, family) {
  const { name } = tables(font)
  const count = font.readUInt16BE(name.offset + 2)
  const strings = name.offset + font.readUInt16BE(name.offset + 4)
  const postscript = family.replace(' ', '')
  const replaced = {
    1: family,
    3: `${postscript}-subset`,
    4: family,
    6: `${postscript}-Regular`,
    16: family,
    25: postscript,
  }
  const records = []
  for (let index = 0; index < count; index++) {
    const at = name.offset + 6 + index * 12
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((step) =>
      font.readUInt16BE(at + step),
    )
    if (platform !== 3) continue
    const own = font.subarray(strings + offset, strings + offset + length)
    records.push({ platform, encoding, language, id, bytes: id in replaced ? utf16be(replaced[id]) : own })
  }
  return withTable(font, 'name', nameTable(records))
}

function utf16be(text) {
  return Buffer.from(text, 'utf16le').swap16()
}

function nameTable(records) {
  const header = Buffer.alloc(6 + records.length * 12)
  header.writeUInt16BE(records.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  records.forEach(({ platform, encoding, language, id, bytes }, index) => {
    const fields = [platform, encoding, language, id, bytes.length, offset]
    fields.forEach((field, place) => header.writeUInt16BE(field, 6 + index * 12 + place * 2))
    offset += bytes.length
  })
  return Buffer.concat([header, ...records.map(({ bytes }) => bytes)])
}

/** Puts the tables together again with one exchanged; WOFF2 recomputes the checksums when it is decoded. */
function withTable(font, tag, content) {
  const all = Object.entries(tables(font)).map(([name, { offset, length }]) => ({
    name,
    bytes: name === tag ? content : font.subarray(offset, offset + length),
  }))
  const head = Buffer.from(font.subarray(0, 12 + all.length * 16))
  const bodies = []
  let offset = head.length
  all.forEach(({ name, bytes }, index) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    const at = 12 + index * 16
    head.write(name, at, 'latin1')
    head.writeUInt32BE(checksum(padded), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(bytes.length, at + 12)
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([head, ...bodies])
}

function checksum(bytes) {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
