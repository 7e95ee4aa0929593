'use client'

import { undoAnswer } from '#components/quiz/answer-question.ts'
import { ItemQuestion } from '#components/quiz/item-question.tsx'
import { questionOf, variantSeed } from '#components/quiz/question-of.ts'
import { answerRecorder } from '#components/review/answer-recorder.ts'
import type { AskedQuestion, QuestionSlot } from '#components/review/session/session-slots.ts'

/** Questions as review and practice show them: where the two features meet. */
export const questionSlot: QuestionSlot = {
  draw: ({ studyItem, reviews, language, ...rest }) => (
    <ItemQuestion
      key={studyItem.item.id}
      question={ask({ studyItem, reviews, language })}
      recorder={answerRecorder}
      verdictLevel="h2"
      {...rest}
    />
  ),
  takeBack: (asked) => undoAnswer(ask(asked), asked.mode, answerRecorder),
}

function ask({ studyItem, reviews, language }: Pick<AskedQuestion, 'studyItem' | 'reviews' | 'language'>) {
  return questionOf(studyItem, language, variantSeed(studyItem.item.id, reviews))
}
