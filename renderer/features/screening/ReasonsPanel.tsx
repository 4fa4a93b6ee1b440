import { ToggleButton } from 'react-aria-components'
import type { Reason } from '#shared/contract/reviews.ts'
import { useText } from '../../app/text.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { SideSection } from '../../ui/Room.tsx'
import styles from './ReasonsPanel.module.css'

interface ReasonsPanelProps {
  reasons: readonly Reason[]
  /** The reasons of the vote that stands. */
  chosen: readonly string[]
  /** Left out where nothing can be decided. */
  onExclude?: (reason: Reason) => void
}

/** The review's reasons with their numbers: one press excludes for it. */
export function ReasonsPanel({ reasons, chosen, onExclude }: ReasonsPanelProps) {
  const t = useText()
  if (reasons.length === 0) return null
  return (
    <SideSection title={t('screening.reasons')}>
      <ReasonList reasons={reasons} chosen={chosen} onExclude={onExclude} />
    </SideSection>
  )
}

/** The numbered reasons; those after the ninth have no key. */
export function ReasonList({ reasons, chosen, onExclude, autoFocus }: ReasonsPanelProps & { autoFocus?: boolean }) {
  const t = useText()
  return (
    <ul className={styles.list}>
      {reasons.map((reason, index) => (
        <li key={reason.id}>
          <ToggleButton
            className={styles.reason}
            aria-label={t('screening.excludeFor', { reason: reason.label })}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            isSelected={chosen.includes(reason.id)}
            isDisabled={!onExclude}
            onChange={() => onExclude?.(reason)}
            autoFocus={autoFocus && index === 0}
          >
            <span className={styles.key}>{index < 9 && <Kbd keys={String(index + 1)} />}</span>
            <span className={styles.label} dir="auto">
              {reason.label}
            </span>
            {chosen.includes(reason.id) && (
              <span className={styles.sign} aria-hidden="true">
                ✕
              </span>
            )}
          </ToggleButton>
        </li>
      ))}
    </ul>
  )
}
