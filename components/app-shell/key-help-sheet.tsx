'use client'

import { Sheet } from '#components/ui/sheet.tsx'
import { areSingleKeysOn } from '#components/ui/single-keys.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './key-help-sheet.module.css'
import wordsEn from './messages.en.json'
import wordsKo from './messages.ko.json'

const WORDS = { ko: wordsKo.keys, en: wordsEn.keys }

/** Keys by where they act. What is held together is joined by a plus, what does the same by a space. */
const GROUPS = [
  { name: 'anywhere', rows: [{ keys: '?', does: 'help' }] },
  {
    name: 'lesson',
    rows: [
      { keys: 'j k', does: 'section' },
      { keys: 'Alt+L', does: 'otherLanguage' },
    ],
  },
  { name: 'picture', rows: [{ keys: '[ ]', does: 'step' }] },
  {
    name: 'question',
    rows: [
      { keys: '1–6', does: 'choose' },
      { keys: 'Enter', does: 'next' },
      { keys: '1–3', does: 'confidence' },
      { keys: 'z', does: 'undo' },
    ],
  },
] as const

/** The list of keys, with the way to switch single ones off. */
export function KeyHelpSheet({
  language,
  open,
  onClose,
}: {
  readonly language: Language
  readonly open: boolean
  readonly onClose: () => void
}) {
  const words = WORDS[language]

  return (
    <Sheet open={open} title={words.title} closeLabel={words.close} onClose={onClose}>
      {GROUPS.map(({ name, rows }) => (
        <section key={name} className={styles.group} aria-labelledby={`keys-${name}`}>
          <h3 id={`keys-${name}`}>{words.groups[name]}</h3>
          <dl>
            {rows.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words.does[does]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.off}>
        {areSingleKeysOn() ? words.canSwitchOff : words.areOff}{' '}
        <a href={`/${language}/settings#keys`}>{words.settings}</a>
      </p>
    </Sheet>
  )
}
