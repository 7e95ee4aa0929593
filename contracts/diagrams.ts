import { z } from 'zod'
import type { Diagram } from '#domain/diagram/diagram.ts'
import type { GlyphId } from '#domain/diagram/glyph-ids.ts'
import { contentIdSchema } from '#domain/shared/content-id.ts'

/** `GET /api/diagrams?id=tls-handshake`: one diagram, laid out, with the drawings it uses. */
export const diagramRequestSchema = z.strictObject({ id: contentIdSchema })

/** It comes from our own build, which checked it; only its outermost shape is looked at. */
export const diagramResponseSchema = z.custom<{
  readonly diagram: Diagram
  /** Path data on a grid of 24. */
  readonly glyphs: Readonly<Partial<Record<GlyphId, string>>>
}>(
  (value) => typeof value === 'object' && value !== null && 'diagram' in value && 'glyphs' in value,
  'not a diagram',
)
export type DiagramResponse = z.infer<typeof diagramResponseSchema>
