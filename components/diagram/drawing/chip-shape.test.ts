import { describe, expect, it } from 'vitest'
import { BADGE, BADGE_TEXT, NODE, SLOT, SLOT_TEXT } from '#domain/diagram/drawing-metrics.ts'
import { measureDiagram } from '#domain/diagram/measure-diagram.ts'
import { breakLocalized } from '#domain/diagram/text/break-lines.ts'
import { LANGUAGES } from '#domain/shared/language.ts'
import { SECRECY_CLASSES } from '#domain/shared/secrecy.ts'
import { sampleDiagram } from '#tests/content/sample-diagram.ts'
import { chipShape } from './chip-shape.ts'

const TEXT = { ko: '아주 길게 적어 둔 값', en: 'a rather long value' }
const CENTRE = { x: 0, y: 0 }

describe('the room that the build keeps for a chip', () => {
  it.each(SECRECY_CLASSES)('holds what is drawn of %s, with its mark', (secrecy) => {
    const { nodes, slots } = measureDiagram(
      sampleDiagram((text) =>
        text.replaceAll(
          '{ ko: 열쇠, en: key }, secrecy: key',
          `{ ko: ${TEXT.ko}, en: ${TEXT.en} }, secrecy: ${secrecy}`,
        ),
      ),
    )
    for (const language of LANGUAGES) {
      const badge = { lines: breakLocalized(TEXT, BADGE_TEXT)[language], size: BADGE_TEXT, secrecy }
      const inside = (nodes.guard?.width ?? 0) - 2 * NODE.paddingX
      expect(chipShape(badge, BADGE, CENTRE).box.width).toBeLessThanOrEqual(inside)
      const words = { lines: breakLocalized(TEXT, SLOT_TEXT)[language], size: SLOT_TEXT, secrecy }
      expect(chipShape(words, SLOT, CENTRE).box.width).toBeLessThanOrEqual(slots.road?.width ?? 0)
    }
  })
})
