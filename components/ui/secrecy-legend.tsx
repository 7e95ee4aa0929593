import { useTranslations } from 'next-intl'
import { SECRECY_CLASSES } from '#domain/shared/secrecy.ts'
import { Value } from './value.tsx'

/** The one legend: what each colour and shape means, wherever it appears. */
export function SecrecyLegend() {
  const t = useTranslations('ui')

  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{t('legend.title')}</h2>
      <p>{t('legend.why')}</p>
      <dl>
        {SECRECY_CLASSES.map((secrecy) => (
          <div key={secrecy}>
            <dt>
              <Value secrecy={secrecy}>{t(`secrecy.${secrecy}`)}</Value>
            </dt>
            <dd>{t(`secrecyMeaning.${secrecy}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
