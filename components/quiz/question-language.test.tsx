import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { QuestionLanguageChoice } from './question-language-choice.tsx'
import { readQuestionLanguage } from './question-language.ts'

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('the language of questions', () => {
  it('follows the page until another is chosen, and again when that is taken back', () => {
    render(<QuestionLanguageChoice label="Language of questions" same="As the page" />)
    expect(radio('As the page').checked).toBe(true)
    fireEvent.click(radio('English'))
    expect(radio('English').checked).toBe(true)
    expect(readQuestionLanguage()).toBe('en')
    fireEvent.click(radio('As the page'))
    expect(readQuestionLanguage()).toBe('same')
    expect(localStorage.length).toBe(0)
  })

  it('takes nothing from storage that is no language', () => {
    localStorage.setItem('question-language', 'fr')
    expect(readQuestionLanguage()).toBe('same')
  })
})
