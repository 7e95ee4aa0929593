'use client'

import {
  getViewportForBounds,
  ReactFlow,
  useReactFlow,
  useStore,
  useStoreApi,
  ViewportPortal,
} from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Box, DiagramLayout, LayoutName } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import drawing from '../drawing/drawing.module.css'
import { Parts } from '../drawing/parts.tsx'
import { Token } from '../drawing/token.tsx'
import { choreograph } from '../motion/choreography.ts'
import { perform, prefersStillness } from '../motion/perform.ts'
import type { Player } from '../player/use-player.ts'
import styles from './large.module.css'
import { useNameOfPart, usePartNodes } from './use-part-nodes.ts'

const ZOOM = { min: 0.25, max: 4 }
const FIT = { padding: 0.06, maxZoom: 2.2 }
const CAMERA_MS = 450
/** Nodes are places for the focus and their names; the picture beneath shows them. */
const NODE_TYPES = { part: () => null }

/**
 * The picture as a surface to move about on: one drawing, the same as everywhere else. A component of React Flow for each
 * part, way and word would cost several frames at every step.
 */
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
  const place = useRef<HTMLDivElement>(null)
  const layoutName = useBetterLayout(drawable.diagram.layouts)
  const layout = drawable.diagram.layouts[layoutName]
  const { step, state, stepBefore } = player
  const nodes = usePartNodes({ drawable, step, layout, nameOf: useNameOfPart(language) })
  useFollow(player, layout, layoutName)
  useLayoutEffect(() => {
    if (!place.current || !state.isEntered) return
    return perform(place.current, choreograph(step, stepBefore, layout))
  }, [state.isEntered, step, stepBefore, layout])

  return (
    <div ref={place} className={styles.canvas}>
      <ReactFlow
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        minZoom={ZOOM.min}
        maxZoom={ZOOM.max}
        aria-label={t('parts')}
      >
        <ViewportPortal>
          <svg className={drawing.part} width={layout.width} height={layout.height} aria-hidden="true">
            <Parts drawable={drawable} step={step} layout={layout} language={language} />
            {state.isEntered &&
              step.packets.map((packet) => <Token key={`${step.id} ${packet.edgeId}`} packet={packet} />)}
          </svg>
        </ViewportPortal>
      </ReactFlow>
    </div>
  )
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
