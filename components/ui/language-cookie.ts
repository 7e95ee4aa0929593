/** Remembers the language chosen last, for the bare address: as long as a guest is remembered. */
export const LANGUAGE_COOKIE = { name: 'language', maxAge: 400 * 24 * 60 * 60 }
