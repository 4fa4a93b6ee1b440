import type { LogFilter } from '#shared/contract/reviews.ts'
import type { FactGroup } from '#shared/domain/facts/groups.ts'
import { useFormat } from '../../app/format.ts'
import { type Days, periodOf } from '../../app/period.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { PeriodFields } from '../../ui/PeriodFields.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './LogFilters.module.css'

/** What the log is looked through by, as it is chosen. */
export interface LogChoice {
  groups: readonly FactGroup[]
  member: string
  days: Days
  q: string
  state: 'all' | 'standing' | 'undone'
}

/** The choice as the log is asked; undefined what limits nothing. */
export function filterOf({ groups, member, days, q, state }: LogChoice): LogFilter {
  return {
    ...(groups.length > 0 && { groups: [...groups] }),
    ...(member && { members: [member] }),
    ...periodOf(days),
    ...(q.trim() && { q: q.trim() }),
    ...(state !== 'all' && { undone: state === 'undone' }),
  }
}

interface LogFiltersProps {
  choice: LogChoice
  onChange: (choice: Partial<LogChoice>) => void
  onClear: () => void
  /** How many facts there are of each group, of all else that is asked for. */
  groups: readonly { group: FactGroup; n: number }[]
  authors: readonly { id: string; name: string; n: number }[]
}

/** Looks through the log by what, who, when, of which report, and whether it was undone. */
export function LogFilters({ choice, onChange, onClear, groups, authors }: LogFiltersProps) {
  const t = useText()
  const { number } = useFormat()
  const isFiltered = Object.keys(filterOf(choice)).length > 0
  const turn = (group: FactGroup) =>
    onChange({
      groups: choice.groups.includes(group) ? choice.groups.filter((one) => one !== group) : [...choice.groups, group],
    })
  return (
    <search className={styles.filters} aria-label={t('reviews.log.filter')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would lay itself out */}
      <div role="group" aria-label={t('reviews.log.group')} className={styles.groups}>
        {groups.map(({ group, n }) => (
          <Chip
            key={group}
            count={number(n)}
            pressed={choice.groups.includes(group)}
            isDisabled={n === 0 && !choice.groups.includes(group)}
            onPress={() => turn(group)}
          >
            {t(`reviews.log.group.${group}`)}
          </Chip>
        ))}
      </div>
      <div className={styles.fields}>
        <div className={styles.words}>
          <TextField label={t('reviews.log.words')} type="search" value={choice.q} onChange={(q) => onChange({ q })} />
        </div>
        <div className={styles.member}>
          <Select
            label={t('reviews.log.member')}
            options={[
              { id: '', label: t('reviews.log.member.any') },
              ...authors.map(({ id, name, n }) => ({ id, label: `${name} (${number(n)})` })),
            ]}
            value={choice.member}
            onChange={(member) => onChange({ member })}
          />
        </div>
        <PeriodFields days={choice.days} onChange={(days) => onChange({ days })} />
        <SegmentedControl
          aria-label={t('reviews.log.state')}
          options={(['all', 'standing', 'undone'] as const).map((id) => ({ id, label: t(`reviews.log.state.${id}`) }))}
          value={choice.state}
          onChange={(state) => onChange({ state })}
        />
        {isFiltered && (
          <Button variant="bare" onPress={onClear}>
            {t('reviews.log.clear')}
          </Button>
        )}
      </div>
    </search>
  )
}
