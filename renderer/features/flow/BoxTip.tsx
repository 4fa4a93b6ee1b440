import { useEffect, useRef, useState } from 'react'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import css from './BoxTip.module.css'
import type { ShownBox } from './types.ts'

interface BoxTipProps {
  id: string
  box: ShownBox
  /** The box in the drawing, as it stands now. */
  anchor: () => Element | null
  /** Changes when the drawing does, so that the place is found anew. */
  drawn: string
  onPointerEnter: () => void
  onPointerLeave: () => void
}

/** How a box is counted, beside it: under it, or over it where there is no room. */
export function BoxTip({ id, box, anchor, drawn, onPointerEnter, onPointerLeave }: BoxTipProps) {
  const t = useText()
  const { number } = useFormat()
  const ref = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number }>()
  // Once the drawing that it belongs to is on the page and has its size, which is after what is drawn beside it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` stands for where the box is
  useEffect(() => {
    const tip = ref.current
    const frame = tip?.offsetParent?.getBoundingClientRect()
    const at = anchor()?.getBoundingClientRect()
    if (!tip || !frame || !at) return
    const { width, height } = tip.getBoundingClientRect()
    const isAbove = at.bottom + height + 12 > window.innerHeight && at.top - height > 60
    const left = Math.min(Math.max(0, at.left - frame.left), Math.max(0, frame.width - width))
    setPlace({ left, top: (isAbove ? at.top - height - 6 : at.bottom + 6) - frame.top })
  }, [drawn])
  return (
    <div
      ref={ref}
      id={id}
      role="tooltip"
      className={css.tip}
      style={place ?? { visibility: 'hidden' }}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <p className={css.head}>
        <span>{box.label}</span>
        <span className={css.n}>{box.n === null ? '—' : number(box.n)}</span>
      </p>
      <p>{box.formula}.</p>
      {box.override && (
        <p className={css.set}>{t('flow.list.override', { set: box.override.n, why: box.override.why })}</p>
      )}
      {box.annotation && <p>{box.annotation}</p>}
    </div>
  )
}
