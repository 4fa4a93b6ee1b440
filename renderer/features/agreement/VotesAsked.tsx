import { type MaybeAs, maybeReadings } from '#shared/domain/agreement/agreement.ts'
import type { Days } from '../../app/period.ts'
import { useText } from '../../app/text.ts'
import { PeriodFields } from '../../ui/PeriodFields.tsx'
import { Select } from '../../ui/Select.tsx'
import css from './AgreementPage.module.css'

/** Which votes are looked at, and what a maybe counts as. */
export interface Asked {
  days: Days
  pilot: string
  maybe: MaybeAs | 'stage'
}

interface VotesAskedProps {
  asked: Asked
  rounds: readonly { pilot: string; round: number }[]
  onChange: (asked: Asked) => void
}

/** Choosing the votes: a period, a round of the pilot, and what a maybe counts as. */
export function VotesAsked({ asked, rounds, onChange }: VotesAskedProps) {
  const t = useText()
  return (
    <search className={css.asked} aria-label={t('agreement.asked')}>
      <Select
        label={t('agreement.asked.maybe')}
        options={(['stage', ...maybeReadings] as const).map((id) => ({ id, label: t(`agreement.asked.maybe.${id}`) }))}
        value={asked.maybe}
        onChange={(maybe) => onChange({ ...asked, maybe })}
      />
      {rounds.length > 0 && (
        <Select
          label={t('agreement.asked.votes')}
          options={[
            { id: '', label: t('agreement.asked.whole') },
            ...rounds.map(({ pilot, round }) => ({ id: pilot, label: t('agreement.asked.round', { round }) })),
          ]}
          value={asked.pilot}
          onChange={(pilot) => onChange({ ...asked, pilot })}
        />
      )}
      <PeriodFields days={asked.days} onChange={(days) => onChange({ ...asked, days })} />
    </search>
  )
}
