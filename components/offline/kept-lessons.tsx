'use client'

import { useEffect, useState } from 'react'
import { ourCaches } from './cache-names.ts'

export interface Lesson {
  /** Language included. */
  readonly path: string
  readonly title: string
}

/** The lessons that open without a network. */
export function KeptLessons({
  lessons,
  title,
  none,
}: {
  readonly lessons: readonly Lesson[]
  readonly title: string
  /** In place of the list where it would be empty. */
  readonly none: string
}) {
  const [kept, setKept] = useState<readonly Lesson[] | null>(null)

  useEffect(() => {
    let isCurrent = true
    void findKept(lessons).then((found) => isCurrent && setKept(found))
    return () => {
      isCurrent = false
    }
  }, [lessons])

  if (!kept) return null
  if (kept.length === 0) return <p>{none}</p>
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {kept.map((lesson) => (
          <li key={lesson.path}>
            {/* Without a network only whole pages open. */}
            <a href={lesson.path}>{lesson.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function findKept(lessons: readonly Lesson[]): Promise<readonly Lesson[]> {
  if (typeof caches === 'undefined') return []
  const ours = await Promise.all(ourCaches(await caches.keys()).map((name) => caches.open(name)))
  const isKept = await Promise.all(
    lessons.map(async ({ path }) => {
      const found = await Promise.all(ours.map((cache) => cache.match(path)))
      return found.some((response) => response !== undefined)
    }),
  )
  return lessons.filter((_, index) => isKept[index])
}
