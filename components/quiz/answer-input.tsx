'use client'

import type { AnswerInputProps } from './answer-input-props.ts'
import { MatchingInput } from './matching-input.tsx'
import { NumericInput } from './numeric-input.tsx'
import { OptionList } from './option-list.tsx'
import { OrderingInput } from './ordering-input.tsx'

/** The way of answering that fits the item. */
export function AnswerInput(props: AnswerInputProps) {
  switch (props.question.shown.answer.type) {
    case 'single':
    case 'multiple':
      return <OptionList {...props} />
    case 'ordering':
      return <OrderingInput {...props} />
    case 'matching':
      return <MatchingInput {...props} />
    case 'numeric':
      return <NumericInput {...props} />
  }
}
