import { config } from 'zod/v4/core'

// Runs before anything else in the browser. zod compiles its parsers with `new Function` where it may, and even asking
// whether it may, as its first schema is made, is a violation of our policy.
config({ jitless: true })
