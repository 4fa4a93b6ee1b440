import { ToggleButton } from 'react-aria-components'
import type { Reason } from '#shared/contract/reviews.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { SideSection } from '../../ui/Room.tsx'
import styles from './ReasonsPanel.module.css'

interface ReasonsPanelProps {
  reasons: readonly Reason[]
  /** The reasons of the vote that stands, or those that would go with it: the primary first. */
  chosen: readonly string[]
  /** False where the chosen ones are collected for an exclusion that is not decided yet. */
  isVote?: boolean
  /** Left out where nothing can be decided. */
  onExclude?: (reason: Reason) => void
  /** Adds a further reason or takes it away; left out where there can be but one. */
  onAlso?: (reason: Reason) => void
}

/** The review's reasons with their numbers: one press excludes for it. */
export function ReasonsPanel(props: ReasonsPanelProps) {
  const t = useText()
  const { reasons, chosen, isVote = true, onAlso } = props
  if (reasons.length === 0) return null
  return (
    <SideSection title={t('screening.reasons')}>
      <ReasonList {...props} />
      {onAlso && !isVote && chosen.length > 0 && (
        <p className={styles.hint}>{t('screening.reasons.collected', { n: chosen.length })}</p>
      )}
    </SideSection>
  )
}

/** The numbered reasons; those after the ninth have no key. */
export function ReasonList({
  reasons,
  chosen,
  isVote = true,
  onExclude,
  onAlso,
  autoFocus,
}: ReasonsPanelProps & { autoFocus?: boolean }) {
  const t = useText()
  return (
    <ul className={cx(styles.list, chosen.length > 0 && styles.several)}>
      {reasons.map((reason, index) => {
        const isChosen = chosen.includes(reason.id)
        const isFurther = isChosen && (!isVote || chosen[0] !== reason.id)
        return (
          <li key={reason.id} className={styles.row}>
            <ToggleButton
              className={styles.reason}
              aria-label={t('screening.excludeFor', { reason: reason.label })}
              aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
              isSelected={isChosen && !isFurther}
              isDisabled={!onExclude}
              onChange={() => onExclude?.(reason)}
              autoFocus={autoFocus && index === 0}
            >
              <span className={styles.key}>{index < 9 && <Kbd keys={String(index + 1)} />}</span>
              <span className={styles.label} dir="auto">
                {reason.label}
              </span>
              {isChosen && !isFurther && (
                <span className={styles.sign} aria-hidden="true">
                  ✕
                </span>
              )}
            </ToggleButton>
            {onAlso && (isFurther || !isChosen) && (
              <ToggleButton
                className={styles.also}
                aria-label={t('screening.also', { reason: reason.label })}
                aria-keyshortcuts={index < 9 ? `Shift+${index + 1}` : undefined}
                isSelected={isFurther}
                onChange={() => onAlso(reason)}
              >
                <span aria-hidden="true">{isFurther ? '✕' : '+'}</span>
              </ToggleButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
