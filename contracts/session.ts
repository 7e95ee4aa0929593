import { z } from 'zod'

/** `POST /api/auth/sign-in/anonymous`: makes the guest, where nobody is signed in. An empty body will do. */
export const signInAsGuestRequestSchema = z.strictObject({
  /** The device id of the browser's outbox. Two tabs that ask at once with the same one get the same guest. */
  deviceId: z.uuid().optional(),
})

/** `GET /api/auth/get-session`, and the answer of signing in and out: who the cookies of the request speak for. */
export const sessionResponseSchema = z.strictObject({
  learner: z
    .strictObject({
      /** Signed in with nothing but a cookie in this browser. */
      isGuest: z.boolean(),
    })
    .nullable(),
})
export type SessionResponse = z.infer<typeof sessionResponseSchema>
