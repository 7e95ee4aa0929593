'use client'

import { undoAnswer } from '#components/quiz/answer-question.ts'
import { ItemQuestion } from '#components/quiz/item-question.tsx'
import { readQuestionLanguage, useQuestionLanguage } from '#components/quiz/question-language.ts'
import { questionOf, variantSeed } from '#components/quiz/question-of.ts'
import { answerRecorder } from '#components/review/answer-recorder.ts'
import type { AskedQuestion, QuestionSlot } from '#components/review/session/session-slots.ts'
import type { Language } from '#domain/shared/language.ts'

/** Questions as review and practice show them: where the two features meet. */
export const questionSlot: QuestionSlot = {
  draw: (asked) => <Asked key={asked.studyItem.item.id} {...asked} />,
  takeBack: ({ studyItem, reviews, language, mode }) => {
    const chosen = readQuestionLanguage()
    undoAnswer(ask({ studyItem, reviews }, chosen === 'same' ? language : chosen), mode, answerRecorder)
  },
}

/** Asked in the language chosen for questions, which need not be that of the page. */
function Asked({ studyItem, reviews, language, ...rest }: AskedQuestion) {
  const chosen = useQuestionLanguage()
  return (
    <ItemQuestion
      question={ask({ studyItem, reviews }, chosen === 'same' ? language : chosen)}
      recorder={answerRecorder}
      verdictLevel="h2"
      {...rest}
    />
  )
}

function ask({ studyItem, reviews }: Pick<AskedQuestion, 'studyItem' | 'reviews'>, language: Language) {
  return questionOf(studyItem, language, variantSeed(studyItem.item.id, reviews))
}
