import { lazy } from 'react'

/** Begins to load this far ahead of the window, so that a check is answerable when it is read. */
const MARGIN = '400px'

/**
 * The question as a component that loads when an element nears the window. Until then React leaves what the server drew
 * as it is. On the server, where the element is not there yet, and in development it loads at once.
 *
 * @param elementId - an element of the server's page that stands where the question does.
 */
export function lazyItemQuestion(elementId: string) {
  return lazy(async () => {
    await nearsWindow(elementId)
    const { ItemQuestion } = await import('./item-question.tsx')
    return { default: ItemQuestion }
  })
}

function nearsWindow(elementId: string): Promise<void> {
  // A page that is drawn anew waits for all of its parts: what an author has just saved would not appear.
  if (process.env.NODE_ENV === 'development') return Promise.resolve()
  const element = typeof document === 'undefined' ? null : document.getElementById(elementId)
  if (!element || typeof IntersectionObserver === 'undefined') return Promise.resolve()
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        resolve()
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
  })
}
