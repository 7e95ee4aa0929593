/** How WebCrypto knows a signature scheme. */
interface SchemeParameters {
  /** Two bytes on the wire. */
  readonly value: number
  readonly importAs: RsaHashedImportParams | EcKeyImportParams | Algorithm
  readonly verifyAs: RsaPssParams | EcdsaParams | Algorithm
  /** Of half a signature, where the wire has it as a DER sequence of two. */
  readonly ecdsaHalfBytes?: number
}

const rsaPss = (value: number, hash: string, saltLength: number): SchemeParameters => ({
  value,
  importAs: { name: 'RSA-PSS', hash },
  verifyAs: { name: 'RSA-PSS', saltLength },
})

const ecdsa = (value: number, namedCurve: string, hash: string, half: number): SchemeParameters => ({
  value,
  importAs: { name: 'ECDSA', namedCurve },
  verifyAs: { name: 'ECDSA', hash },
  ecdsaHalfBytes: half,
})

/**
 * The schemes that CertificateVerify is signed with.
 *
 * @see RFC 8446, 4.2.3
 */
const SIGNATURE_SCHEMES = {
  ecdsa_secp256r1_sha256: ecdsa(0x0403, 'P-256', 'SHA-256', 32),
  ecdsa_secp384r1_sha384: ecdsa(0x0503, 'P-384', 'SHA-384', 48),
  rsa_pss_rsae_sha256: rsaPss(0x0804, 'SHA-256', 32),
  rsa_pss_rsae_sha384: rsaPss(0x0805, 'SHA-384', 48),
  rsa_pss_rsae_sha512: rsaPss(0x0806, 'SHA-512', 64),
} as const

export type SignatureScheme = keyof typeof SIGNATURE_SCHEMES

/** In the order of preference. */
export const SIGNATURE_SCHEME_NAMES = Object.keys(SIGNATURE_SCHEMES) as readonly SignatureScheme[]

export function schemeParameters(scheme: SignatureScheme): SchemeParameters {
  return SIGNATURE_SCHEMES[scheme]
}

/** The scheme of a value, or undefined where it is none that this engine has. */
export function findSignatureScheme(value: number): SignatureScheme | undefined {
  return SIGNATURE_SCHEME_NAMES.find((scheme) => SIGNATURE_SCHEMES[scheme].value === value)
}
