import type { AgreementCurve } from '../primitives/key-agreement.ts'

/**
 * The groups of the key exchange, by their names and values on the wire.
 *
 * @see RFC 8446, 4.2.7
 */
const NAMED_GROUPS = {
  x25519: { value: 0x001d, curve: 'X25519' },
  secp256r1: { value: 0x0017, curve: 'P-256' },
} as const satisfies Record<string, { value: number; curve: AgreementCurve }>

export type NamedGroup = keyof typeof NAMED_GROUPS

export const NAMED_GROUP_NAMES = Object.keys(NAMED_GROUPS) as readonly NamedGroup[]

export function namedGroupValue(group: NamedGroup): number {
  return NAMED_GROUPS[group].value
}

/** The curve that WebCrypto knows the group by. */
export function curveOfGroup(group: NamedGroup): AgreementCurve {
  return NAMED_GROUPS[group].curve
}

/** The group of a value, or undefined where it is none that this engine has. */
export function findNamedGroup(value: number): NamedGroup | undefined {
  return NAMED_GROUP_NAMES.find((group) => NAMED_GROUPS[group].value === value)
}
