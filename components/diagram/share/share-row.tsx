'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RefObject } from 'react'
import { announce } from '#components/ui/announce.ts'
import type { DiagramStep } from '#domain/diagram/diagram.ts'
import type { Language } from '#domain/shared/language.ts'
import type { DrawableDiagram } from '../drawable-diagram.ts'
import styles from '../figure.module.css'
import type { PictureFormat } from './save-picture.ts'

const COPIED_MS = 2_500

/** Takes the step in sight elsewhere: its address, or its picture as a file. */
export function ShareRow({
  drawable,
  step,
  language,
  href,
  figure,
}: {
  readonly drawable: DrawableDiagram
  readonly step: DiagramStep
  readonly language: Language
  readonly href: string
  /** Where the picture is found. */
  readonly figure: RefObject<HTMLElement | null>
}) {
  const t = useTranslations('diagram')
  const [isCopied, setCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText(new URL(href, window.location.href).href)
    announce(t('linkCopied'))
    setCopied(true)
    setTimeout(() => setCopied(false), COPIED_MS)
  }

  async function save(format: PictureFormat) {
    const picture = figure.current?.querySelector('svg')
    if (!picture) return
    const { savePicture } = await import('./save-picture.ts')
    const title = `${drawable.diagram.title[language]}. ${step.caption[language]}`
    await savePicture(picture, format, { title, fileName: `${drawable.diagram.id}-${step.id}` })
  }

  return (
    <div className="needs-script">
      <div className={styles.share}>
        <button type="button" className={styles.tool} onClick={copy}>
          {isCopied ? t('linkCopied') : t('copyLink')}
        </button>
        <button type="button" className={styles.tool} onClick={() => save('svg')}>
          {t('saveSvg')}
        </button>
        <button type="button" className={styles.tool} onClick={() => save('png')}>
          {t('savePng')}
        </button>
      </div>
    </div>
  )
}
