import { useEffect, useRef } from 'react'
import { useSideOfRoom } from '../../ui/room-side.ts'

/** Shows the side of the room once something in it was asked for. Draws nothing. */
export function OpensSide({ when }: { when: string | null }) {
  const side = useSideOfRoom()
  const show = useRef(side?.show)
  useEffect(() => {
    show.current = side?.show
  })
  useEffect(() => {
    // After this drawing: what is in the side has to be there.
    if (when !== null) queueMicrotask(() => show.current?.())
  }, [when])
  return null
}
