import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { languageOf } from '../language-of.ts'
import type { LocaleParams } from '../language-of.ts'

/** Catches every address that no page has, so that the answer comes in the language of the address. */
export default async function UnknownPage({ params }: LocaleParams) {
  setRequestLocale(await languageOf(params))
  notFound()
}
