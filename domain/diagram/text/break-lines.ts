import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { TextLines } from '../diagram.ts'
import type { TextSize } from '../drawing-metrics.ts'
import { textWidth } from './text-width.ts'

/** A line may end at a space, which goes, and after a hyphen, colon or slash inside a name, which stays. */
const BREAKS = /(?<=[-:/_])(?=\S)|\s+/

/** Breaks a text into as few lines as its size allows, as equal as possible. A word wider than a line stays whole. */
export function breakLines(text: string, size: TextSize): string[] {
  const lines = fill(text, size, size.maxWidth)
  let narrowest = lines
  // Equal lines: the narrowest width that still needs no more lines.
  for (let width = size.maxWidth - STEP; width > 0; width -= STEP) {
    const candidate = fill(text, size, width)
    if (candidate.length > lines.length) break
    narrowest = candidate
  }
  return narrowest
}

/** Pixels by which the search for equal lines goes down. */
const STEP = 4

/** Both languages, each broken by itself. */
export function breakLocalized(text: LocalizedText, size: TextSize): TextLines {
  return { ko: breakLines(text.ko, size), en: breakLines(text.en, size) }
}

/** The widest line of both languages, in pixels, rounded up. */
export function widthOfLines(lines: TextLines, size: TextSize): number {
  return Math.ceil(Math.max(...[...lines.ko, ...lines.en].map((line) => textWidth(line, size))))
}

/** The height of the language that needs more lines, in pixels. */
export function heightOfLines(lines: TextLines, size: TextSize): number {
  return Math.max(lines.ko.length, lines.en.length) * size.lineHeight
}

function fill(text: string, size: TextSize, maxWidth: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const { word, glue } of wordsOf(text)) {
    const longer = line === '' ? word : line + glue + word
    if (line !== '' && textWidth(longer, size) > maxWidth) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}

/** The pieces between which a line may end, each with what joins it to the one before. */
function wordsOf(text: string): { readonly word: string; readonly glue: string }[] {
  const words: { word: string; glue: string }[] = []
  let position = 0
  for (const word of text.trim().split(BREAKS)) {
    const start = text.indexOf(word, position)
    words.push({ word, glue: start > position && position > 0 ? ' ' : '' })
    position = start + word.length
  }
  return words
}
