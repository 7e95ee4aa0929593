'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import styles from '../player/player.module.css'

interface SuiteOutcome {
  readonly id: 'hkdf' | 'gcm' | 'open' | 'flip'
  readonly passed: number
  readonly failed: readonly string[]
}

/** Runs the proofs here, one suite after another, and says what each of them proves. */
export function ProofPanel({ canCompute }: { readonly canCompute: boolean }) {
  const t = useTranslations('lab')
  const [outcomes, setOutcomes] = useState<readonly SuiteOutcome[]>([])
  const [isRunning, setIsRunning] = useState(false)

  async function run() {
    setIsRunning(true)
    setOutcomes([])
    const { PROOF_SUITES } = await import('./proof-suites.ts')
    for (const { id, proofs } of PROOF_SUITES) {
      const failed: string[] = []
      for (const proof of proofs) if (!(await proof.run())) failed.push(proof.id)
      setOutcomes((before) => [...before, { id, passed: proofs.length - failed.length, failed }])
    }
    setIsRunning(false)
  }
  if (!canCompute) return <p>{t('needsHttps')}</p>
  return (
    <div className={styles.proof}>
      <p>{t('proof.lede')}</p>
      <Button onClick={() => void run()} disabled={isRunning}>
        {isRunning ? t('proof.running') : t('proof.run')}
      </Button>
      <ul role="status">
        {outcomes.map(({ id, passed, failed }) => (
          <li key={id}>
            <b>{t('proof.count', { passed, total: passed + failed.length })}</b> {t(`proof.suite.${id}`)}
            {failed.length > 0 && <code> {failed.slice(0, 5).join(', ')}</code>}
          </li>
        ))}
      </ul>
    </div>
  )
}
