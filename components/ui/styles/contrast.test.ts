// @vitest-environment node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** WCAG 2.2, 1.4.3: text below 24 px. */
const AA_TEXT = 4.5

type Rgb = readonly [number, number, number]
type Theme = 'light' | 'dark'

const tokens = readTokens(new URL('./tokens.css', import.meta.url))
const hatchShare = readHatchShare(new URL('./secrecy.css', import.meta.url))

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(pairs())('$text can be read on $surface', ({ text, surface }) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(AA_TEXT)
  })

  it.each(['cipher', 'key'])('%s can be read on a line of the hatch', (text) => {
    const line = mix(colour('cipher', theme), colour('cipher-fill', theme), hatchShare)
    expect(contrast(colour(text, theme), line)).toBeGreaterThanOrEqual(AA_TEXT)
  })
})

function pairs() {
  const surfaces = ['paper', 'raised', 'tint']
  const secrets = ['plain', 'cipher', 'key', 'aad', 'tag', 'denied']
  const onSurfaces = ['ink', 'ink-2', 'ink-3', ...secrets].flatMap((text) =>
    surfaces.map((surface) => ({ text, surface })),
  )
  const onFills = secrets.map((text) => ({ text, surface: `${text}-fill` }))
  return [
    ...onSurfaces,
    ...onFills,
    { text: 'key', surface: 'cipher-fill' },
    { text: 'paper', surface: 'ink' },
  ]
}

function readTokens(file: URL): ReadonlyMap<string, Readonly<Record<Theme, Rgb>>> {
  const css = readFileSync(fileURLToPath(file), 'utf8')
  const declarations = css.matchAll(/--color-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)
  return new Map(
    [...declarations].map(([, name = '', light = '', dark = '']) => [
      name,
      { light: toRgb(light), dark: toRgb(dark) },
    ]),
  )
}

/** How much of a hatch line is ink, 0 to 1; the rest is the fill below. */
function readHatchShare(file: URL): number {
  const percentage = /--hatch:[^;]*--color-cipher\) (\d+)%/.exec(
    readFileSync(fileURLToPath(file), 'utf8'),
  )?.[1]
  if (!percentage) throw new TypeError('secrecy.css draws no hatch in the colour of ciphertext')
  return Number(percentage) / 100
}

function colour(name: string, theme: Theme): Rgb {
  const token = tokens.get(name)
  if (!token) throw new TypeError(`tokens.css has no --color-${name}`)
  return token[theme]
}

function toRgb(hex: string): Rgb {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255
  return [channel(1), channel(3), channel(5)]
}

function mix(front: Rgb, back: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => front[index] * share + back[index] * (1 - share)
  return [channel(0), channel(1), channel(2)]
}

/** Ratio of relative luminances, 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(rgb: Rgb): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}
