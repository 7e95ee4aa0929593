'use client'

import { Segmented } from '#components/ui/segmented.tsx'
import { chooseQuestionLanguage, useQuestionLanguage } from './question-language.ts'
import type { QuestionLanguage } from './question-language.ts'

/** In which language questions are asked, apart from that of the page. Languages call themselves by their own names. */
export function QuestionLanguageChoice({ label, same }: { readonly label: string; readonly same: string }) {
  const chosen = useQuestionLanguage()
  const choices: readonly { readonly value: QuestionLanguage; readonly text: string }[] = [
    { value: 'same', text: same },
    { value: 'ko', text: '한국어' },
    { value: 'en', text: 'English' },
  ]
  return (
    <Segmented
      name="question-language"
      label={label}
      choices={choices}
      chosen={chosen}
      onChoose={chooseQuestionLanguage}
    />
  )
}
