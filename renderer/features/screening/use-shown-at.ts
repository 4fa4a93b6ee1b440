import { useLayoutEffect, useRef } from 'react'

/**
 * Tells whether what stands on the page now had been painted at some time: a key that was pressed before that was meant
 * for what stood there before, however late it is heard.
 *
 * @param page what stands on the page; undefined for nothing
 */
export function useShownAt(page: string | undefined): (at: number) => boolean {
  const shownAt = useRef(Number.POSITIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another page that has to be painted anew
  useLayoutEffect(() => {
    shownAt.current = Number.POSITIVE_INFINITY
    const channel = new MessageChannel()
    // The frame is painted after its callbacks; the first task after them comes when it is.
    channel.port1.onmessage = () => {
      shownAt.current = performance.now()
    }
    const frame = requestAnimationFrame(() => channel.port2.postMessage(null))
    return () => {
      cancelAnimationFrame(frame)
      channel.port1.close()
    }
  }, [page])
  return (at) => at >= shownAt.current
}
