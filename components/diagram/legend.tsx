import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Value } from '#components/ui/value.tsx'
import type { Diagram } from '#domain/diagram/diagram.ts'
import { SECRECY_CLASSES } from '#domain/shared/secrecy.ts'
import type { Secrecy } from '#domain/shared/secrecy.ts'
import styles from './figure.module.css'

/** What the colours and shapes of one diagram mean: only those that it uses. */
export const Legend = memo(function Legend({ diagram }: { readonly diagram: Diagram }) {
  const t = useTranslations('diagram')
  const ui = useTranslations('ui')
  const used = secrecyClassesOf(diagram)
  if (used.size === 0) return null

  return (
    <dl className={styles.legend} aria-label={t('legend')}>
      {SECRECY_CLASSES.filter((secrecy) => used.has(secrecy)).map((secrecy) => (
        <div key={secrecy}>
          <dt>
            <Value secrecy={secrecy}>{ui(`secrecy.${secrecy}`)}</Value>
          </dt>
          <dd>{ui(`secrecyMeaning.${secrecy}`)}</dd>
        </div>
      ))}
    </dl>
  )
})

function secrecyClassesOf({ nodes, steps }: Diagram): ReadonlySet<Secrecy> {
  const classes = [
    ...nodes.map(({ secrecy }) => secrecy),
    ...steps.flatMap(({ packets, state }) => [
      ...packets.map(({ secrecy }) => secrecy),
      ...state.badges.map(({ secrecy }) => secrecy),
      ...state.denials.map((): Secrecy => 'denied'),
    ]),
  ]
  return new Set(classes.filter((secrecy) => secrecy !== undefined))
}
