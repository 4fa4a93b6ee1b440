import { useState } from 'react'

const sizes = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const

/** How large the figure is drawn: fitted to the page (null), or one of a few sizes. */
export function useZoom() {
  const [scale, setScale] = useState<number | null>(null)
  const by = (step: 1 | -1) => {
    const at = sizes.findIndex((size) => size === (scale ?? 1))
    setScale(sizes[Math.min(sizes.length - 1, Math.max(0, at + step))] ?? 1)
  }
  return { scale, larger: () => by(1), smaller: () => by(-1), fit: () => setScale(null) }
}
