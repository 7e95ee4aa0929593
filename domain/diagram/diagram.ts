import type { Localized } from '#domain/shared/language.ts'
import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import type { GlyphId } from './glyph-ids.ts'

/**
 * A diagram as the build leaves it and the player draws it: laid out, measured, every step computed.
 *
 * Nothing is left to compute at the reader's: a step is drawn from its `state` alone, so any step can be opened first,
 * and going back is the same as going on. Ids of groups, nodes and edges are unique within the diagram across all
 * three.
 */
export interface Diagram {
  readonly id: string
  readonly topicId: string
  readonly title: LocalizedText
  /** One sentence that says what the picture shows: its name for those who do not see it, and for link previews. */
  readonly summary: LocalizedText
  /** A group stands before the groups inside it: drawing in this order puts the inner ones on top. */
  readonly groups: readonly DiagramGroup[]
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** At least one. The picture without any step is never shown. */
  readonly steps: readonly DiagramStep[]
  /**
   * The same picture for two widths of the place it stands in, with the same sizes of nodes and texts in both:
   * `wide` where there are at least 720 pixels, else `narrow`, which runs from top
   * to bottom and fits a phone of 390 px at full size.
   */
  readonly layouts: Readonly<Record<LayoutName, DiagramLayout>>
}

export type LayoutName = 'wide' | 'narrow'

/**
 * A text broken into lines at build. A place is as large as its longer language needs, so that changing the language
 * moves nothing. Draw every line as it is, without further wrapping, in the size drawing-metrics.ts gives.
 */
export type TextLines = Localized<readonly string[]>

/** What a frame around nodes stands for; the player gives each its own outline, the label says it in words. */
export const GROUP_KINDS = [
  'client',
  'service',
  'account',
  'organization',
  'region',
  'network',
  'subnet',
  'trust',
] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

export interface DiagramGroup {
  readonly id: string
  readonly kind: GroupKind
  /** One line inside the frame, at its top or bottom. */
  readonly label: TextLines
  /** The group this one is inside of. */
  readonly parentId?: string
}

export interface DiagramNode {
  readonly id: string
  readonly glyph: GlyphId
  /** Stands under the glyph, centred. */
  readonly label: TextLines
  /** Smaller, under the label: what kind of thing it is, or where it comes from. */
  readonly detail?: TextLines
  /** Of a node that is a value: what it reveals. Nodes that act or hold have none and stay ink. */
  readonly secrecy?: Secrecy
  /** The group it stands in. */
  readonly parentId?: string
  /** Pixels kept free at the bottom of the box for the badges of its fullest step; 0 if it never has any. */
  readonly badgeHeight: number
}

/** A way something can take. */
export interface DiagramEdge {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  /** Shown in the slot while nothing is sent or denied there. */
  readonly label?: TextLines
  /** Where arrow heads stand: at its end, at its beginning because everything goes back along it, or at both. */
  readonly arrows: 'end' | 'start' | 'both'
  /** `double` for a way that is encrypted as a whole, such as TLS. */
  readonly line: 'single' | 'double'
}

/** One step: what moves when it is entered, and what is there afterwards. */
export interface DiagramStep {
  /** Unique in the diagram; `?step=<id>` opens it. */
  readonly id: string
  /** At most 160 characters in each language. */
  readonly caption: LocalizedText
  /** A practice item to be predicted before the step is revealed. */
  readonly gateItemId?: string
  /**
   * What travels when the step is entered going on, in this order, one after the other. At rest, and when the step is
   * opened directly, a packet's label stands in the slot of its edge. At most one packet per edge and step.
   */
  readonly packets: readonly DiagramPacket[]
  /** Everything that holds after the step; depends on the steps up to this one and on nothing else. */
  readonly state: DiagramState
  /** What to bring close, per layout, margin included. Without it the whole picture is shown. */
  readonly zoom?: Readonly<Record<LayoutName, Box>>
  /** What happens in words, beyond the caption: for screen readers, print and pages without scripts. */
  readonly happenings: Localized<readonly StepHappening[]>
}

/** Something that travels along an edge once. */
export interface DiagramPacket {
  readonly edgeId: string
  /** Where it sets out; the edge's end if it goes back. */
  readonly fromId: string
  readonly toId: string
  /** Whether it travels against the direction of the edge's points. */
  readonly isBack: boolean
  readonly label: TextLines
  readonly secrecy?: Secrecy
}

/** One sentence of the text alternative, as "App → AWS KMS: GenerateDataKey". */
export interface StepHappening {
  readonly text: string
  /** What the value in it reveals; to be named, as it is elsewhere. */
  readonly secrecy?: Secrecy
}

/** What holds after a step. Every id named here is visible, and every list is in the order of the diagram. */
export interface DiagramState {
  /** Groups, nodes and edges that are there; all others are not drawn, but keep their place. */
  readonly visibleIds: readonly string[]
  /** In the background: not what the next steps are about. */
  readonly dimmedIds: readonly string[]
  /** What this step is about: named by the step, or part of what it sends, denies or badges. Never dimmed. */
  readonly focusedIds: readonly string[]
  readonly badges: readonly DiagramBadge[]
  /** Ways on which something was refused, until something passes there. */
  readonly denials: readonly DiagramDenial[]
}

/** A mark on a node that stays until it is taken off: what the node has, knows or is. */
export interface DiagramBadge {
  readonly nodeId: string
  /** Unique on its node. */
  readonly id: string
  readonly text: TextLines
  readonly secrecy?: Secrecy
}

export interface DiagramDenial {
  readonly edgeId: string
  /** Who was refused. */
  readonly fromId: string
  /** Who refused. */
  readonly toId: string
  /** Stands in the slot of the edge. */
  readonly why: TextLines
}

/** Places of everything, in CSS pixels at full size; x grows to the right, y downwards, all from the top left corner. */
export interface DiagramLayout {
  readonly width: number
  readonly height: number
  readonly groups: Readonly<Record<string, GroupBox>>
  readonly nodes: Readonly<Record<string, Box>>
  readonly edges: Readonly<Record<string, EdgeRoute>>
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A group's frame. */
export interface GroupBox extends Box {
  /** Where its label stands, one line, starting at the left; no edge runs through it. */
  readonly label: Box
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where an edge runs. */
export interface EdgeRoute {
  /** From one node's border to the other's, in straight pieces that are horizontal or vertical. At least two. */
  readonly points: readonly Point[]
  /** Room for the largest of the edge's label, its packets and its denials, centred there; none if it has no text. */
  readonly slot?: Box
}
