/** What a key may be used for, as far as servers and their issuers go. @see RFC 5280, 4.2.1.3 */
export type KeyUsage = 'digitalSignature' | 'keyCertSign' | 'cRLSign'

/** What a certificate may be used for, by object identifier. @see RFC 5280, 4.2.1.12 */
export const KEY_PURPOSES = { serverAuth: '1.3.6.1.5.5.7.3.1', clientAuth: '1.3.6.1.5.5.7.3.2' } as const

export type KeyPurpose = keyof typeof KEY_PURPOSES
