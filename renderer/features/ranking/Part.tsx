import { type ReactNode, type Ref, useId } from 'react'
import css from './Part.module.css'

interface PartProps {
  title: string
  /** A sentence or two under the title. */
  said?: ReactNode
  ref?: Ref<HTMLElement>
  children?: ReactNode
}

/** One part of the room, under its title. It can be led to, and takes the keyboard then. */
export function Part({ title, said, ref, children }: PartProps) {
  const id = useId()
  return (
    <section ref={ref} className={css.part} aria-labelledby={id} tabIndex={-1}>
      <h2 id={id} className={css.title}>
        {title}
      </h2>
      {said && <p className={css.said}>{said}</p>}
      {children}
    </section>
  )
}
