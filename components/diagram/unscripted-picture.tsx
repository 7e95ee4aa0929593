import { useTranslations } from 'next-intl'
import type { Language } from '#domain/shared/language.ts'
import type { DrawableDiagram } from './drawable-diagram.ts'
import { Picture } from './drawing/picture.tsx'
import { fitsFrom } from './layout-choice.ts'
import styles from './player/player.module.css'
import { stepAt } from './player/use-player.ts'

/** The picture for a browser without scripts: of the step that was asked for, else of the last, when all is there. */
export function UnscriptedPicture({
  drawable,
  stepId,
  language,
}: {
  readonly drawable: DrawableDiagram
  readonly stepId: string | undefined
  readonly language: Language
}) {
  const t = useTranslations('diagram')
  const { diagram } = drawable
  const step =
    diagram.steps.find(({ id }) => id === stepId) ?? stepAt(diagram.steps, diagram.steps.length - 1)
  const label = t('pictureLabel', { title: diagram.title[language], summary: diagram.summary[language] })

  return (
    <noscript>
      <div className={styles.stage} data-fits={fitsFrom(diagram.layouts.wide.width)}>
        {(['wide', 'narrow'] as const).map((layoutName) => (
          <Picture
            key={layoutName}
            drawable={drawable}
            step={step}
            layoutName={layoutName}
            language={language}
            label={label}
          />
        ))}
      </div>
    </noscript>
  )
}
