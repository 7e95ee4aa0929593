import { z } from 'zod'

/** No vowels, so that no word comes up by chance, and none that is taken for a digit or another letter by ear. */
export const DEVICE_CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
export const DEVICE_CODE_LENGTH = 8

/** A code as a person types it: in small letters, in groups or not. */
export const deviceCodeSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(
    z.string().regex(new RegExp(`^[${DEVICE_CODE_LETTERS}]{${DEVICE_CODE_LENGTH}}$`), {
      message: `A code is ${DEVICE_CODE_LENGTH} letters out of ${DEVICE_CODE_LETTERS}.`,
    }),
  )

/** `POST /api/devices/code`: a new code by which another browser joins this learner; the one before it is void. */
export const offeredDeviceCodeSchema = z.strictObject({
  code: deviceCodeSchema,
  /** ISO 8601. */
  expiresAt: z.iso.datetime(),
})
export type OfferedDeviceCode = z.infer<typeof offeredDeviceCodeSchema>

/** `GET /api/devices/code`: what became of the code offered last. */
export const deviceCodeStateSchema = z.strictObject({
  state: z.enum(['none', 'open', 'used', 'expired']),
})
export type DeviceCodeState = z.infer<typeof deviceCodeStateSchema>

/** `POST /api/devices/join`: this browser carries on as the learner who offered the code. */
export const joinLearnerRequestSchema = z.strictObject({ code: deviceCodeSchema })

export const joinedLearnerSchema = z.strictObject({
  /** Answers and other events that this browser's learner had and that are now one record with the other's. */
  broughtEvents: z.int().nonnegative(),
})
export type JoinedLearner = z.infer<typeof joinedLearnerSchema>
