import type { ContentRule } from './content-rule.ts'

/** Rules without which a page could be wrong, half or unfair. */
export const ERROR_RULES: readonly ContentRule[] = []

/** Rules that find what deserves a second look. */
export const WARNING_RULES: readonly ContentRule[] = []
