import type { Localized } from '#domain/shared/language.ts'

export interface FailureWords {
  readonly title: string
  readonly why: string
  readonly retry: string
  readonly today: string
  /** Stands before the number of the failure. */
  readonly number: string
}

/** Words of the pages that stand in for one that failed: they come with the page's code and wait for nothing else. */
export const FAILURE_WORDS: Localized<FailureWords> = {
  ko: {
    title: '페이지를 보여 드리지 못했어요',
    why: '서버에서 문제가 생겼어요. 이 기기에 저장된 답은 그대로 있어요.',
    retry: '다시 시도하기',
    today: '오늘로 가기',
    number: '문의할 때 이 번호를 알려 주세요:',
  },
  en: {
    title: 'This page could not be shown',
    why: 'Something failed on the server. Answers saved on this device are still there.',
    retry: 'Try again',
    today: 'Go to Today',
    number: 'If you ask for help, give this number:',
  },
}

/** The number under which the server's log has this failure; a failure in the browser has none. */
export function failureNumber(error: unknown): string | undefined {
  const digest: unknown = error instanceof Error && 'digest' in error ? error.digest : undefined
  return typeof digest === 'string' ? digest : undefined
}
