import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import styles from './Pictures.module.css'

/** A drawing as nodes of this page: every part that counts studies can be pressed, or reached with Tab. */
export function PictureDrawing({ svg, onPress }: { svg: string; onPress: (key: string) => void }) {
  const frame = useRef<HTMLElement>(null)
  const drawing = useMemo(() => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    return root instanceof SVGSVGElement ? document.adoptNode(root) : null
  }, [svg])
  useLayoutEffect(() => {
    const focused = keyOf(document.activeElement)
    frame.current?.replaceChildren(...(drawing ? [drawing] : []))
    if (focused) drawing?.querySelector<SVGElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
  }, [drawing])
  const press = (target: EventTarget | null) => {
    const key = keyOf(target)
    if (key !== null) onPress(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || keyOf(event.target) === null) return
    event.preventDefault()
    press(event.target)
  }
  return (
    // The parts inside are the buttons; the figure hears what happens to them.
    <figure ref={frame} className={styles.drawing} onClick={(event) => press(event.target)} onKeyDown={onKeyDown} />
  )
}

function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<SVGElement>('[data-key]')?.dataset.key ?? null) : null
}
