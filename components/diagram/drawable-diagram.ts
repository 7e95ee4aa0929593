import type { Diagram } from '#domain/diagram/diagram.ts'
import type { GlyphId } from '#domain/diagram/glyph-ids.ts'
import { GLYPH_PATHS } from './glyphs/glyph-paths.ts'

/** A diagram with the drawings it uses, so that no page loads the whole set. */
export interface DrawableDiagram {
  readonly diagram: Diagram
  /** Path data on a grid of 24. */
  readonly glyphs: Readonly<Partial<Record<GlyphId, string>>>
}

/** Adds a diagram's drawings to it; call it on the server, where the whole set costs nothing. */
export function drawableDiagram(diagram: Diagram): DrawableDiagram {
  return {
    diagram,
    glyphs: Object.fromEntries(diagram.nodes.map(({ glyph }) => [glyph, GLYPH_PATHS[glyph]])),
  }
}
