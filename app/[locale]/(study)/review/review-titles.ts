import { messages } from '#app/i18n/messages.ts'

/** In both languages: the page changes its language by itself. */
export const REVIEW_TITLES = {
  ko: `${messages.ko.review.title} · ${messages.ko['app-shell'].name}`,
  en: `${messages.en.review.title} · ${messages.en['app-shell'].name}`,
}
