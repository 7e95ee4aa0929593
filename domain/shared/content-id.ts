import { z } from 'zod'

/** An id chosen by an author: lower-case words joined by single hyphens, as in `encryption-101-014`. Never reused. */
export const contentIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits in words joined by hyphens')
