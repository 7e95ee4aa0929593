import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DaysOfThisDevice } from './days-of-this-device.tsx'
import { deviceTimeZone } from './time-zone.ts'

const refresh = vi.hoisted(() => vi.fn())
const router = vi.hoisted(() => ({ refresh: () => refresh() }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))

afterEach(() => {
  cleanup()
  refresh.mockClear()
})

describe('a page whose days are the learner’s', () => {
  it('is drawn anew, once, where the server counted in another zone', () => {
    const { rerender } = render(<DaysOfThisDevice assumed="Pacific/Kiritimati" />)
    rerender(<DaysOfThisDevice assumed="Pacific/Kiritimati" />)
    expect(refresh).toHaveBeenCalledOnce()
    expect(document.cookie).toContain(`time-zone=${encodeURIComponent(deviceTimeZone())}`)
  })

  it('stays as it is where the zone is the device’s', () => {
    render(<DaysOfThisDevice assumed={deviceTimeZone()} />)
    expect(refresh).not.toHaveBeenCalled()
  })
})
