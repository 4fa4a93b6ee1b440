import { useEffect, useRef } from 'react'
import { useSideOfRoom } from '../../ui/room-side.ts'

/**
 * Shows the side of the room each time something in it is asked for, and lets a drawer go once nothing is. Draws nothing.
 *
 * @param when another number at each time; null for nothing
 */
export function OpensSide({ when }: { when: number | null }) {
  const side = useSideOfRoom()
  const now = useRef(side)
  useEffect(() => {
    now.current = side
  })
  const before = useRef(when)
  useEffect(() => {
    const wasOpen = before.current !== null
    before.current = when
    // After this drawing: what is in the side has to be there.
    queueMicrotask(() => {
      if (when !== null) now.current?.show()
      else if (wasOpen && now.current?.place === 'drawer' && now.current.isShown) now.current.toggle()
    })
  }, [when])
  return null
}
