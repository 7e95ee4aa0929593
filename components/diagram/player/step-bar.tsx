'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { areSingleKeysOn } from '#components/ui/single-keys.ts'
import { PauseIcon, PlayIcon } from '#components/ui/icons.tsx'
import styles from './player.module.css'
import { isAtEnd } from './player-state.ts'
import type { Player } from './use-player.ts'
import { eventOfKey } from './use-step-keys.ts'

/** Back, every step as a dot, on; and playing on. The dots are one control: arrows, Home and End move along them. */
export function StepBar({
  player,
  captions,
}: {
  readonly player: Player
  readonly captions: readonly string[]
}) {
  const t = useTranslations('diagram')
  const { state, dispatch } = player
  const { stepIndex, stepCount, gate } = state
  const current = stepIndex + 1

  return (
    <div className={styles.bar} data-asking={gate ? true : undefined}>
      <Button
        aria-disabled={(stepIndex === 0 && !gate) || undefined}
        onClick={() => dispatch({ kind: 'back' })}
      >
        <span aria-hidden="true">◀</span>
        {t('back')}
      </Button>
      <div className={styles.dots}>
        <span className={styles.dotRow} aria-hidden="true">
          {captions.map((_, index) => (
            <i
              key={index}
              data-reached={index <= stepIndex || undefined}
              data-current={index === stepIndex || undefined}
              data-gate={state.gatedSteps.has(index) || undefined}
            />
          ))}
        </span>
        <div
          className={styles.slider}
          // Not as a style of the server's page, which the content security policy refuses.
          ref={(element) => {
            element?.style.setProperty('--count', String(stepCount))
          }}
        >
          <input
            type="range"
            min={1}
            max={stepCount}
            value={current}
            aria-label={t('steps')}
            aria-valuetext={t('stepName', { current, total: stepCount, caption: captions[stepIndex] ?? '' })}
            onChange={(event) => dispatch({ kind: 'go', stepIndex: Number(event.target.value) - 1 })}
            onKeyDown={(event) => {
              const stepEvent = areSingleKeysOn() ? eventOfKey(event.key) : undefined
              if (stepEvent) dispatch(stepEvent)
            }}
          />
        </div>
      </div>
      <Button
        variant={gate && !gate.isAnswered ? 'outlined' : 'primary'}
        aria-disabled={isAtEnd(state) || undefined}
        onClick={() => dispatch({ kind: 'next' })}
      >
        {gate && !gate.isAnswered ? t('justShow') : t('next')}
        <span aria-hidden="true">▶</span>
      </Button>
      <PlayButton player={player} />
    </div>
  )
}

/** Starts and pauses; from the end it begins again. Nothing can be played while a prediction is asked. */
function PlayButton({ player: { state, dispatch } }: { readonly player: Player }) {
  const t = useTranslations('diagram')
  const name = state.isPlaying ? t('pause') : isAtEnd(state) ? t('replay') : t('play')

  return (
    <button
      type="button"
      className={styles.play}
      aria-label={name}
      aria-disabled={state.gate !== null || undefined}
      onClick={() => dispatch({ kind: state.isPlaying ? 'pause' : 'play' })}
    >
      {state.isPlaying ? <PauseIcon /> : <PlayIcon />}
      <span className={styles.playName}>{name}</span>
    </button>
  )
}
