import { useState } from 'react'
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components'
import type { PilotRound } from '#shared/contract/pilots.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { ClosedRound } from './ClosedRound.tsx'
import { OpenRound } from './OpenRound.tsx'
import styles from './pilot.module.css'

interface RoundSectionProps {
  stage: StageId
  round: PilotRound
  isNewest: boolean
}

/** One round. Earlier ones are folded; none is ever thrown away. */
export function RoundSection({ stage, round, isNewest }: RoundSectionProps) {
  const t = useText()
  const { date, percent, list } = useFormat()
  const [isOpen, setOpen] = useState(isNewest)
  const state = round.state === 'open' ? 'open' : round.again ? 'again' : 'closed'
  return (
    <Disclosure className={styles.round} isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={2} className={styles.title}>
        <PlainButton slot="trigger" className={styles.trigger}>
          <span className={styles.sign} aria-hidden="true">
            ▸
          </span>
          {t('pilots.round', { n: round.round })}
          <span className={styles.state}>{t(`pilots.state.${state}`)}</span>
        </PlainButton>
      </Heading>
      <p className={styles.facts}>
        {t('pilots.facts', {
          n: round.reports,
          date: date(round.begun.at),
          by: round.begun.by || t('reviews.log.terminal'),
          seed: String(round.seed),
          gate: percent(round.gate),
          people: list(round.reviewers.map(({ name }) => name)),
        })}
      </p>
      <DisclosurePanel className={styles.panel}>
        <div className={styles.inner}>
          {round.state === 'open' ? (
            <OpenRound stage={stage} round={round} />
          ) : (
            <ClosedRound stage={stage} round={round} isNewest={isNewest} />
          )}
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
