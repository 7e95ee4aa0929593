import type { ReactNode, Ref } from 'react'
import type { DiagramStep, LayoutName } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import styles from './drawing.module.css'
import { Parts } from './parts.tsx'
import { cameraAttribute, cameraOn } from '../motion/camera.ts'

/**
 * A diagram at rest at one step, as plain SVG: the same on the server, in the player, in print and in an exported file.
 * To a screen reader it is one image; the steps as text stand beside it.
 */
export function Picture({
  drawable,
  step,
  layoutName,
  language,
  label,
  ref,
  children,
}: {
  readonly drawable: DrawableDiagram
  readonly step: DiagramStep
  readonly layoutName: LayoutName
  readonly language: Language
  /** Its name for those who do not see it. */
  readonly label: string
  readonly ref?: Ref<SVGSVGElement>
  /** What moves above everything else. */
  readonly children?: ReactNode
}) {
  const layout = drawable.diagram.layouts[layoutName]

  return (
    <svg
      ref={ref}
      className={styles.picture}
      data-layout={layoutName}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={label}
    >
      <g transform={cameraAttribute(cameraOn(layout, step.zoom?.[layoutName]))} data-camera="">
        <Parts drawable={drawable} step={step} layout={layout} language={language} />
        {children}
      </g>
    </svg>
  )
}
