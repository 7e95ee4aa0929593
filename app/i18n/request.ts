import { getRequestConfig } from 'next-intl/server'
import { routing } from '#components/ui/routing.ts'
import { isLanguage } from '#domain/shared/language.ts'
import { messages } from './messages.ts'

/** What next-intl asks for once a request. The zone only makes server output repeatable; dates of content have none. */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = (await requestLocale) ?? ''
  const locale = isLanguage(requested) ? requested : routing.defaultLocale
  return { locale, messages: messages[locale], timeZone: 'UTC' }
})
