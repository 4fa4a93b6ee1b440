import { type ReactNode, useEffect, useRef } from 'react'
import type { ComparedField } from '#shared/contract/charting.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import type { Place } from '#shared/domain/live/places.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { EditedBy } from '../live/EditedBy.tsx'
import styles from './ComparedFields.module.css'

interface ComparedRowProps {
  compared: ComparedField
  label: string
  charters: readonly { member: string; name: string }[]
  words: (value: Answer) => string
  /** Where what is to stand is written; undefined while the form is blind. */
  place: Place | undefined
  isCurrent: boolean
  onChoose: () => void
  /** What else is said of the field. */
  children?: ReactNode
}

/** One field as each charted it, side by side, and what was said to stand. */
export function ComparedRow({
  compared,
  label,
  charters,
  words,
  place,
  isCurrent,
  onChoose,
  children,
}: ComparedRowProps) {
  const t = useText()
  const { list } = useFormat()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { alike, sides, said } = compared
  return (
    <section ref={ref} className={cx(styles.field, isCurrent && styles.current)} aria-label={label}>
      <h3 className={styles.label}>
        <button type="button" className={styles.choose} aria-current={isCurrent} onClick={onChoose}>
          <span className={alike ? styles.alike : styles.differs} aria-hidden="true">
            {alike ? '=' : '⇄'}
          </span>
          <span dir="auto">{label}</span>
          <span className="visually-hidden">
            {t(alike ? 'charting.differences.alike' : 'charting.differences.differs')}
          </span>
        </button>
      </h3>
      <div className={styles.sides}>
        {sides.map((side) => (
          <div key={side.member} className={styles.side}>
            <p className={styles.name}>{charters.find(({ member }) => member === side.member)?.name}</p>
            <p className={side.value === null ? styles.none : styles.answer} dir="auto">
              {words(side.value) || t('charting.included.unanswered')}
            </p>
            {side.quote && (
              <p className={styles.quote}>
                <q dir="auto">{side.quote}</q> {side.page && t('charting.rest.page', { page: side.page })}
              </p>
            )}
            {side.note && (
              <p className={styles.says} dir="auto">
                {side.note}
              </p>
            )}
          </div>
        ))}
      </div>
      {children}
      {place && <EditedBy place={place} />}
      {said?.settled && (
        <p className={styles.settled}>
          <span aria-hidden="true">✓ </span>
          {t('charting.differences.settled', {
            answer: words(said.value) || t('charting.included.unanswered'),
            names: list(said.by),
          })}
          {said.note && <span dir="auto"> – {said.note}</span>}
        </p>
      )}
      {said && !said.settled && said.note !== null && (
        <p className={styles.says}>
          {t('charting.differences.left', { names: list(said.by) })}
          {said.note && <span dir="auto"> – {said.note}</span>}
        </p>
      )}
    </section>
  )
}
