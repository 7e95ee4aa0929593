/** A sign and digits in groups of three or none, then perhaps a decimal part. Korean and English write numbers alike. */
const NUMBER = /^([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/

/**
 * Reads a number as a learner types it: `4,096`, `4 096`, `９０`, `90일`, `1.5 days`, `−3`.
 *
 * Full-width characters, which Korean and Japanese keyboards give, count as their plain ones. Commas separate thousands
 * and nothing else, so `1,5` is not guessed at.
 *
 * @param unitNames - names of the unit asked for; one may follow the number. A plural `s` is no other unit.
 * @returns null where the text is no number, so that it is never scored.
 */
export function parseNumber(text: string, unitNames: readonly string[] = []): number | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim().toLowerCase()
  const digits = withoutUnit(plain, unitNames).replace(/(\d)[\s_](?=\d{3}(?:\D|$))/g, '$1')
  const [, sign, whole, fraction] = NUMBER.exec(digits) ?? []
  if (whole === undefined && fraction === undefined) return null
  const size = Number(`${(whole ?? '0').replaceAll(',', '')}${fraction ?? ''}`)
  if (!Number.isFinite(size)) return null
  return sign === '-' && size !== 0 ? -size : size
}

function withoutUnit(text: string, unitNames: readonly string[]): string {
  const names = unitNames.flatMap((name) => [`${name.toLowerCase()}s`, name.toLowerCase()])
  const unit = names.find((name) => text.endsWith(name))
  return unit === undefined ? text : text.slice(0, -unit.length).trim()
}
