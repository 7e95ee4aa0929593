/** What a record carries. @see RFC 8446, 5.1 */
const CONTENT_TYPES = { change_cipher_spec: 20, alert: 21, handshake: 22, application_data: 23 } as const

export type ContentType = keyof typeof CONTENT_TYPES

export function contentTypeValue(type: ContentType): number {
  return CONTENT_TYPES[type]
}

/** The content type of a value, or undefined where TLS 1.3 has none such. */
export function findContentType(value: number): ContentType | undefined {
  const names = Object.keys(CONTENT_TYPES) as ContentType[]
  return names.find((name) => CONTENT_TYPES[name] === value)
}
