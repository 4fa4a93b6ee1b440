import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Tells whether what stands on the page now had been painted at some time: a key that was pressed before that was meant
 * for what stood there before, however late it is heard.
 *
 * @param page what stands on the page; undefined for nothing
 * @param element the page, which says of itself as long as nobody can have seen what stands on it
 */
export function useShownAt(page: string | undefined, element: RefObject<HTMLElement | null>): (at: number) => boolean {
  const shownAt = useRef(Number.POSITIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another page that has to be painted anew
  useLayoutEffect(() => {
    shownAt.current = Number.POSITIVE_INFINITY
    element.current?.toggleAttribute('data-unseen', true)
    let timer: ReturnType<typeof setTimeout> | undefined
    // The frame is painted after its callbacks; the first task after them comes when it is.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        shownAt.current = performance.now()
        element.current?.toggleAttribute('data-unseen', false)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [page])
  return (at) => at >= shownAt.current
}
