'use client'

import { useReactFlow } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import { prefersStillness } from '../motion/perform.ts'
import styles from './large.module.css'

const ZOOM_MS = 200

/** Zooming for those who neither pinch nor turn a wheel. */
export function ZoomButtons() {
  const t = useTranslations('diagram')
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  const options = () => ({ duration: prefersStillness() ? 0 : ZOOM_MS })

  return (
    <div className={styles.zoom} role="group">
      <button
        type="button"
        className="icon-button"
        aria-label={t('zoomOut')}
        onClick={() => zoomOut(options())}
      >
        <span aria-hidden="true">−</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('zoomIn')}
        onClick={() => zoomIn(options())}
      >
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" className={styles.fit} onClick={() => fitView(options())}>
        {t('fit')}
      </button>
    </div>
  )
}
