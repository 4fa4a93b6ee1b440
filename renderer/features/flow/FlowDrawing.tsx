import { type KeyboardEvent, type MouseEvent, type Ref, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { BoxTip } from './BoxTip.tsx'
import { boxOf, keyOf, stepBox } from './box-focus.ts'
import css from './FlowDrawing.module.css'
import { followTheme } from './themed.ts'
import type { ShownBox } from './types.ts'
import { usePaper } from './use-paper.ts'

interface FlowDrawingProps {
  /** The drawing, as our own pure function wrote it. */
  svg: string
  label: string
  /** All of it in words. */
  description: string
  boxes: readonly ShownBox[]
  /** How large it is drawn, 1 being its own size; null makes it fit. */
  scale: number | null
  selected: string | null
  onSelect: (key: string) => void
  ref?: Ref<HTMLElement>
}

const steps: Record<string, 1 | -1 | 'first' | 'last'> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: 'first',
  End: 'last',
}

/**
 * The diagram itself: every box of it can be clicked or reached with Tab and the arrow keys, opens what it counts, and says
 * how it is counted while it is pointed at or has the keyboard.
 */
export function FlowDrawing({ svg, label, description, boxes, scale, selected, onSelect, ref }: FlowDrawingProps) {
  const t = useText()
  const id = useId()
  const frame = useRef<HTMLElement>(null)
  const drawing = useMemo(() => parsed(svg), [svg])
  const [told, tell] = useState<string | null>(null)
  const leaving = useRef(0)
  // The open list says it already.
  const box = told === selected ? undefined : boxes.find((one) => one.key === told)
  usePaper(frame)

  useLayoutEffect(() => {
    const focused = keyOf(document.activeElement)
    frame.current?.replaceChildren(...(drawing ? [drawing] : []))
    if (focused) boxOf(drawing, focused)?.focus({ preventScroll: true })
  }, [drawing])

  useLayoutEffect(() => {
    for (const one of drawing?.querySelectorAll<SVGElement>('[data-key]') ?? []) {
      one.setAttribute('aria-pressed', String(one.dataset.key === selected))
    }
  }, [drawing, selected])

  useLayoutEffect(() => {
    const one = told === null ? null : boxOf(drawing, told)
    one?.setAttribute('aria-describedby', `${id}-tip`)
    return () => one?.removeAttribute('aria-describedby')
  }, [drawing, told, id])

  useLayoutEffect(() => {
    if (!drawing) return
    const { width, height } = drawing.viewBox.baseVal
    drawing.setAttribute('width', String(width * (scale ?? 1)))
    drawing.setAttribute('height', String(height * (scale ?? 1)))
  }, [drawing, scale])

  const show = (key: string | null) => {
    window.clearTimeout(leaving.current)
    if (key !== null) tell(key)
    // Long enough to reach what is told with the pointer.
    else leaving.current = window.setTimeout(() => tell(null), 160)
  }
  useCommands([
    // Nearer than the list: what is told of a box goes first.
    {
      id: 'flow.tip.close',
      label: t('app.close'),
      keys: 'Escape',
      run: () => tell(null),
      enabled: box !== undefined && selected === null,
      section: t('flow.section'),
    },
  ])

  const onClick = (event: MouseEvent) => {
    const key = keyOf(event.target)
    if (key) onSelect(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event.target)
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (step !== undefined) stepBox(drawing, key, step)
    else if (event.key === 'Enter' || event.key === ' ') onSelect(key)
    else return
    event.preventDefault()
  }

  return (
    <div className={css.frame}>
      {/* The boxes inside are the buttons; the figure hears what happens to them. */}
      <figure
        ref={(element) => {
          frame.current = element
          if (typeof ref === 'function') ref(element)
          else if (ref) ref.current = element
        }}
        aria-label={label}
        aria-describedby={`${id}-words`}
        className={cx(css.drawing, scale !== null && css.actual)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(event) => show(keyOf(event.target))}
        onBlur={() => show(null)}
        onPointerOver={(event) => show(keyOf(event.target))}
        onPointerLeave={() => show(null)}
      />
      <p id={`${id}-words`} hidden>
        {description}
      </p>
      {box && (
        <BoxTip
          key={box.key}
          id={`${id}-tip`}
          box={box}
          anchor={() => boxOf(drawing, box.key)}
          drawn={`${svg.length} ${scale}`}
          onPointerEnter={() => show(box.key)}
          onPointerLeave={() => show(null)}
        />
      )}
    </div>
  )
}

/** The drawing as nodes of this page; null where it is no SVG. Its own short titles give way to what is told beside a box. */
function parsed(svg: string): SVGSVGElement | null {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  if (!(root instanceof SVGSVGElement)) return null
  for (const title of root.querySelectorAll('title')) title.remove()
  followTheme(root)
  return document.adoptNode(root)
}
