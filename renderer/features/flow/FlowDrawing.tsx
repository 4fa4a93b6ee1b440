import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { cx } from '../../ui/cx.ts'
import css from './FlowDrawing.module.css'
import { followTheme } from './themed.ts'

interface FlowDrawingProps {
  /** The drawing, as our own pure function wrote it. */
  svg: string
  label: string
  /** Whether it is drawn in its own size, or made to fit. */
  actual: boolean
  selected: string | null
  onSelect: (key: string) => void
}

/** The diagram itself: every box of it can be clicked or reached with Tab, and opens what it counts. */
export function FlowDrawing({ svg, label, actual, selected, onSelect }: FlowDrawingProps) {
  const frame = useRef<HTMLElement>(null)
  const drawing = useMemo(() => parsed(svg), [svg])

  useLayoutEffect(() => {
    const focused = keyOf(document.activeElement)
    frame.current?.replaceChildren(...(drawing ? [drawing] : []))
    if (focused) boxOf(drawing, focused)?.focus()
  }, [drawing])

  useLayoutEffect(() => {
    for (const box of drawing?.querySelectorAll<SVGElement>('[data-key]') ?? []) {
      box.setAttribute('aria-pressed', String(box.dataset.key === selected))
    }
  }, [drawing, selected])

  const onClick = (event: MouseEvent) => {
    const key = keyOf(event.target)
    if (key) onSelect(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event.target)
    if (!key || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    onSelect(key)
  }

  return (
    // The boxes inside are the buttons; the figure hears what happens to them.
    <figure
      ref={frame}
      aria-label={label}
      className={cx(css.drawing, actual && css.actual)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    />
  )
}

/** The drawing as nodes of this page; null where it is no SVG. */
function parsed(svg: string): SVGSVGElement | null {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  if (!(root instanceof SVGSVGElement)) return null
  followTheme(root)
  return document.adoptNode(root)
}

function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<SVGElement>('[data-key]')?.dataset.key ?? null) : null
}

function boxOf(drawing: SVGSVGElement | null, key: string): SVGElement | null {
  return drawing?.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`) ?? null
}
