import { useQuery } from '@tanstack/react-query'
import { CheckboxGroup } from 'react-aria-components'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { AssignDraft } from './assign-draft.ts'
import styles from './stage.module.css'

interface AssignChoiceProps {
  stage: StageId
  draft: AssignDraft
  /** How many reports were listed elsewhere, if it is about these. */
  listed: number | undefined
  onChange: (part: Partial<AssignDraft>) => void
}

const plain: Intl.NumberFormatOptions = { useGrouping: false }

/** Which reports are assigned: by source, language and year, by how many screen them, and perhaps some at random. */
export function AssignChoice({ stage, draft, listed, onChange }: AssignChoiceProps) {
  const t = useText()
  const { number, languageName } = useFormat()
  const { data } = useQuery(orpc.reviews.stageReports.queryOptions({ input: { stage } }))
  const languages = data?.languages ?? []
  return (
    <div className={styles.field}>
      <h3 className={styles.label}>{t('reviews.assign.which')}</h3>
      {listed !== undefined && <p className={styles.help}>{t('reviews.assign.listed', { n: listed })}</p>}
      <SegmentedControl
        aria-label={t('reviews.assign.which')}
        value={draft.which}
        onChange={(which) => onChange({ which })}
        options={(['all', 'nobody', 'few'] as const).map((id) => ({ id, label: t(`reviews.assign.which.${id}`) }))}
      />
      <div className={styles.two}>
        <Boxes
          label={t('reviews.assign.sources')}
          value={draft.sources}
          onChange={(sources) => onChange({ sources })}
          options={(data?.sources ?? []).map(({ id, name, reports }) => ({ id, name, reports: number(reports) }))}
        />
        {languages.length > 1 && (
          <Boxes
            label={t('reviews.assign.languages')}
            value={draft.languages}
            onChange={(chosen) => onChange({ languages: chosen })}
            options={languages.map(({ code, reports }) => ({
              id: code,
              name: code ? languageName(code) : t('reviews.stage.groups.noLanguage'),
              reports: number(reports),
            }))}
          />
        )}
      </div>
      <div className={styles.three}>
        <NumberField
          label={t('reviews.assign.from')}
          value={draft.from}
          minValue={0}
          maxValue={9999}
          formatOptions={plain}
          onChange={(from) => onChange({ from })}
        />
        <NumberField
          label={t('reviews.assign.to')}
          value={draft.to}
          minValue={0}
          maxValue={9999}
          formatOptions={plain}
          onChange={(to) => onChange({ to })}
        />
        <NumberField
          label={t('reviews.assign.random')}
          value={draft.random}
          minValue={1}
          maxValue={1_000_000}
          onChange={(random) => onChange({ random })}
        />
      </div>
    </div>
  )
}

interface BoxesProps {
  label: string
  value: string[]
  onChange: (value: string[]) => void
  options: { id: string; name: string; reports: string }[]
}

/** Some of many; none of them means all. */
function Boxes({ label, value, onChange, options }: BoxesProps) {
  const t = useText()
  return (
    <CheckboxGroup className={styles.field} aria-label={label} value={value} onChange={onChange}>
      <span className={styles.help}>
        {label}
        {value.length === 0 && ` · ${t('reviews.assign.any')}`}
      </span>
      <div className={styles.choices}>
        {options.map(({ id, name, reports }) => (
          <Checkbox key={id} value={id}>
            {name} <span>{reports}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
