import type { Nodes } from 'mdast'
import type { Language } from '#domain/shared/language.ts'
import type { AuthoredBlock } from '../authored/authored-lesson.ts'
import { isCode, plainText } from '../markdown/plain-text.ts'
import { readingMinutes } from './reading-minutes.ts'

/** Reading time of a section, checks and folded parts included: who opens them reads them. Whole minutes, at least 1. */
export function sectionMinutes(blocks: readonly AuthoredBlock[], language: Language): number {
  return readingMinutes(proseOf(blocks), language, countChecks(blocks))
}

function proseOf(blocks: readonly AuthoredBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'deep') return proseOf(block.blocks)
      if (block.kind !== 'prose' && block.kind !== 'exam') return ''
      return plainText(block.content.nodes as readonly Nodes[], isCode)
    })
    .join('\n')
}

function countChecks(blocks: readonly AuthoredBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'deep') return sum + countChecks(block.blocks)
    return block.kind === 'check' ? sum + block.itemIds.length : sum
  }, 0)
}
