'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { DiagramStep, LayoutName } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import { Picture } from '../drawing/picture.tsx'
import { Token } from '../drawing/token.tsx'
import { fitsFrom } from '../layout-choice.ts'
import { cameraOn } from '../motion/camera.ts'
import { choreograph } from '../motion/choreography.ts'
import { moveCamera, perform } from '../motion/perform.ts'
import { useIsPrinting } from './use-is-printing.ts'
import { stepAt } from './use-player.ts'
import type { Player } from './use-player.ts'
import styles from './player.module.css'

/**
 * The picture of the step in sight, and what moves when one goes on. Both layouts stand in the page until a script knows
 * the width; the style sheet shows one of them. Covered by the large view it stands still until one is back.
 */
export const Stage = memo(
  DrawnStage,
  (before, now) => now.isCovered && before.language === now.language && before.drawable === now.drawable,
)

function DrawnStage({
  drawable,
  player,
  language,
}: {
  readonly drawable: DrawableDiagram
  readonly player: Player
  readonly language: Language
  /** Whether something lies over it, so that nobody sees which step it shows. */
  readonly isCovered: boolean
}) {
  const t = useTranslations('diagram')
  const place = useRef<HTMLDivElement>(null)
  const { diagram } = drawable
  const { state, step } = player
  const onPaper = usePaperIndex(player)
  const drawnIndex = onPaper ?? state.stepIndex
  const drawn = stepAt(diagram.steps, drawnIndex)
  const shown = useLayoutName(place, diagram.layouts.wide.width)
  const layoutNames: readonly LayoutName[] = shown ? [shown] : ['wide', 'narrow']
  useMotion(place, { drawable, player, layoutName: shown })

  return (
    <div ref={place} className={styles.stage} data-fits={fitsFrom(diagram.layouts.wide.width)}>
      {layoutNames.map((layoutName) => (
        <Picture
          key={layoutName}
          drawable={drawable}
          step={drawn}
          layoutName={layoutName}
          language={language}
          label={t('stepName', {
            current: drawnIndex + 1,
            total: state.stepCount,
            caption: `${diagram.title[language]}. ${drawn.caption[language]}`,
          })}
        >
          {shown &&
            state.isEntered &&
            step.packets.map((packet) => <Token key={`${step.id} ${packet.edgeId}`} packet={packet} />)}
        </Picture>
      ))}
    </div>
  )
}

/** On paper a diagram that nobody has touched shows its last step, when all is there; the list beneath tells the way. */
function usePaperIndex({ state }: Player): number | undefined {
  const isPrinting = useIsPrinting()
  return isPrinting && state.stepIndex === 0 ? state.stepCount - 1 : undefined
}

/** The layout for the width of a place, once there is a browser that knows it. */
function useLayoutName(place: RefObject<HTMLElement | null>, wideWidth: number): LayoutName | null {
  const [layoutName, setLayoutName] = useState<LayoutName | null>(null)
  useEffect(() => {
    const element = place.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setLayoutName(entry.contentRect.width >= fitsFrom(wideWidth) ? 'wide' : 'narrow')
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [place, wideWidth])
  return layoutName
}

/** Moves what a step sends, and the view where it changes. What is still under way ends when another step comes. */
function useMotion(
  place: RefObject<HTMLElement | null>,
  {
    drawable,
    player: { state, step, stepBefore },
    layoutName,
  }: { readonly drawable: DrawableDiagram; readonly player: Player; readonly layoutName: LayoutName | null },
): void {
  const shownBefore = useRef<DiagramStep>(step)
  useLayoutEffect(() => {
    const picture = place.current?.querySelector('svg')
    const from = shownBefore.current
    shownBefore.current = step
    if (!picture || !layoutName || from === step) return
    const layout = drawable.diagram.layouts[layoutName]
    const endCamera = moveCamera(
      picture,
      cameraOn(layout, from.zoom?.[layoutName]),
      cameraOn(layout, step.zoom?.[layoutName]),
    )
    const endJourneys = state.isEntered ? perform(picture, choreograph(step, stepBefore, layout)) : undefined
    return () => {
      endCamera()
      endJourneys?.()
    }
  }, [place, drawable, state.isEntered, step, stepBefore, layoutName])
}
