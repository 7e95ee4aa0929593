'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { MAX_NOTE_LENGTH, noteSchema } from '#contracts/notes.ts'
import { fetchParsed } from '../fetch-parsed.ts'
import { sendJson } from '../send-json.ts'
import styles from './item-menu.module.css'

/** The learner's own words to a question. What is typed stays where it could not be saved. */
export function NoteForm({ itemId, onDone }: { readonly itemId: string; readonly onDone: () => void }) {
  const t = useTranslations('review.menu')
  const fieldId = useId()
  const [text, setText] = useState<string | null>(null)
  const [hasFailed, setHasFailed] = useState(false)

  useEffect(() => {
    let isCurrent = true
    // Nobody has a note before they are known; one that cannot be read now must not be overwritten unseen.
    fetchParsed(`/api/notes?itemId=${itemId}`, noteSchema).then(
      (note) => isCurrent && setText((typed) => typed ?? note.text),
      (error: unknown) => isCurrent && (isNobody(error) ? setText('') : setHasFailed(true)),
    )
    return () => {
      isCurrent = false
    }
  }, [itemId])

  async function save(event: FormEvent) {
    event.preventDefault()
    const result = await sendJson('PUT', '/api/notes', { itemId, text: text ?? '' })
    if (result === 'done') onDone()
    else setHasFailed(true)
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <label htmlFor={fieldId}>
        <span className={styles.hint}>{t('noteWhy')}</span>
        <textarea
          id={fieldId}
          value={text ?? ''}
          maxLength={MAX_NOTE_LENGTH}
          disabled={text === null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p role="status" className={styles.hint}>
        {hasFailed && t(text === null ? 'notRead' : 'notSent')}
      </p>
      <Button variant="primary" wide type="submit" disabled={text === null}>
        {t('save')}
      </Button>
    </form>
  )
}

function isNobody(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'sign-in-required'
}
