/** The signature of a suite: the curve of the key pair and the hash of the message. */
export interface SignatureAlgorithm {
  readonly curve: 'P-256' | 'P-384'
  readonly hash: 'SHA-256' | 'SHA-384'
}

/**
 * What an Algorithm ID stands for. All suites encrypt with AES-GCM, an IV of 12 bytes and a tag of 16.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/algorithms-reference.html
 */
export interface AlgorithmSuite {
  /** The Algorithm ID in hexadecimal, four digits. */
  readonly id: AlgorithmSuiteId
  readonly messageFormatVersion: 1 | 2
  /** Of the data key and of the key derived from it. */
  readonly keyBytes: 16 | 24 | 32
  /** The hash of HKDF; absent where the data key encrypts the data itself. */
  readonly keyDerivation?: 'SHA-256' | 'SHA-384' | 'SHA-512'
  /** Whether the header holds a commitment to the data key. Exactly the suites of message format version 2 do. */
  readonly commitsKey: boolean
  readonly signature?: SignatureAlgorithm
}

const ECDSA_P256: SignatureAlgorithm = { curve: 'P-256', hash: 'SHA-256' }
const ECDSA_P384: SignatureAlgorithm = { curve: 'P-384', hash: 'SHA-384' }

const VERSION_1 = { messageFormatVersion: 1, commitsKey: false } as const
const VERSION_2 = {
  messageFormatVersion: 2,
  keyBytes: 32,
  keyDerivation: 'SHA-512',
  commitsKey: true,
} as const

const SUITES = {
  '0014': { ...VERSION_1, keyBytes: 16 },
  '0046': { ...VERSION_1, keyBytes: 24 },
  '0078': { ...VERSION_1, keyBytes: 32 },
  '0114': { ...VERSION_1, keyBytes: 16, keyDerivation: 'SHA-256' },
  '0146': { ...VERSION_1, keyBytes: 24, keyDerivation: 'SHA-256' },
  '0178': { ...VERSION_1, keyBytes: 32, keyDerivation: 'SHA-256' },
  '0214': { ...VERSION_1, keyBytes: 16, keyDerivation: 'SHA-256', signature: ECDSA_P256 },
  '0346': { ...VERSION_1, keyBytes: 24, keyDerivation: 'SHA-384', signature: ECDSA_P384 },
  '0378': { ...VERSION_1, keyBytes: 32, keyDerivation: 'SHA-384', signature: ECDSA_P384 },
  '0478': VERSION_2,
  '0578': { ...VERSION_2, signature: ECDSA_P384 },
} as const

export type AlgorithmSuiteId = keyof typeof SUITES

/** The suites that new messages are written with; the others are read only. `0578` is the default of AWS. */
export type EncryptionSuiteId = '0178' | '0378' | '0478' | '0578'

export const ALGORITHM_SUITE_IDS = Object.keys(SUITES) as readonly AlgorithmSuiteId[]

export function algorithmSuite(id: AlgorithmSuiteId): AlgorithmSuite {
  return { id, ...SUITES[id] }
}

/** The suite of a two-byte Algorithm ID, or undefined where AWS has given it to none. */
export function findAlgorithmSuite(algorithmId: number): AlgorithmSuite | undefined {
  const id = ALGORITHM_SUITE_IDS.find((candidate) => parseInt(candidate, 16) === algorithmId)
  return id && algorithmSuite(id)
}
