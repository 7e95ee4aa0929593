'use client'

import { getViewportForBounds, ReactFlow, useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Box, DiagramLayout, LayoutName } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import { keepAlike } from '../alike.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import { choreograph } from '../motion/choreography.ts'
import { perform, prefersStillness } from '../motion/perform.ts'
import type { Player } from '../player/use-player.ts'
import { flowElements } from './flow-elements.ts'
import type { FlowElements } from './flow-elements.ts'
import { EDGE_TYPES, NODE_TYPES } from './flow-parts.tsx'
import styles from './large.module.css'

const ZOOM = { min: 0.25, max: 4 }
const FIT = { padding: 0.06, maxZoom: 2.2 }
const CAMERA_MS = 450

/** The picture as a surface to move about on, from the same drawings and the same places as everywhere else. */
export function Canvas({
  drawable,
  player,
  language,
}: {
  readonly drawable: DrawableDiagram
  readonly player: Player
  readonly language: Language
}) {
  const t = useTranslations('diagram')
  const ui = useTranslations('ui')
  const place = useRef<HTMLDivElement>(null)
  const layoutName = useBetterLayout(drawable.diagram.layouts)
  const layout = drawable.diagram.layouts[layoutName]
  const { step, state, stepBefore } = player
  const elements = useMemo(
    () =>
      flowElements(drawable, {
        step,
        layout,
        language,
        withTokens: state.isEntered,
        describe: (name, badges) =>
          badges.length === 0 ? name : t('has', { name, badges: badges.join(', ') }),
        nameSecrecy: (secrecy) => ui(`secrecy.${secrecy}`),
      }),
    [drawable, step, layout, language, state.isEntered, t, ui],
  )
  const { nodes, edges } = useKept(elements)
  useFollow(player, layout, layoutName)
  useLayoutEffect(() => {
    if (!place.current || !state.isEntered) return
    return perform(place.current, choreograph(step, stepBefore, layout))
  }, [state.isEntered, step, stepBefore, layout])

  return (
    <div ref={place} className={styles.canvas}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        minZoom={ZOOM.min}
        maxZoom={ZOOM.max}
        aria-label={t('parts')}
      />
    </div>
  )
}

/** React Flow draws anew whatever is another object, so what a step did not change stays the same object. */
function useKept(elements: FlowElements): FlowElements {
  const [kept, keep] = useState(elements)
  const [latest, remember] = useState(elements)
  if (latest === elements) return kept
  const next = { nodes: keepAlike(kept.nodes, elements.nodes), edges: keepAlike(kept.edges, elements.edges) }
  remember(elements)
  keep(next)
  return next
}

/** The layout that the window shows larger. */
function useBetterLayout(layouts: Readonly<Record<LayoutName, DiagramLayout>>): LayoutName {
  const scaleOf = ({ width, height }: DiagramLayout, window: { width: number; height: number }) =>
    Math.min(window.width / width, window.height / height)
  return useStore((store) =>
    scaleOf(layouts.wide, store) >= scaleOf(layouts.narrow, store) ? 'wide' : 'narrow',
  )
}

/** Brings close what a step asks for, and shows all again afterwards; what the reader chose in between is let be. */
function useFollow({ step }: Player, layout: DiagramLayout, layoutName: LayoutName): void {
  const { setViewport } = useReactFlow()
  // The surface has no size before its dialog is open.
  const isReady = useStore(({ panZoom, width }) => panZoom !== null && width > 0)
  const store = useStoreApi()
  const shown = useRef<Box | null>(null)
  useEffect(() => {
    if (!isReady) return
    const wanted = step.zoom?.[layoutName] ?? wholeOf(layout)
    if (isSameBox(shown.current, wanted)) return
    const duration = prefersStillness() || shown.current === null ? 0 : CAMERA_MS
    shown.current = wanted
    const { width, height } = store.getState()
    void setViewport(getViewportForBounds(wanted, width, height, ZOOM.min, FIT.maxZoom, FIT.padding), {
      duration,
    })
  }, [isReady, step, layout, layoutName, setViewport, store])
}

function wholeOf({ width, height }: DiagramLayout): Box {
  return { x: 0, y: 0, width, height }
}

function isSameBox(one: Box | null, other: Box): boolean {
  return one?.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}
