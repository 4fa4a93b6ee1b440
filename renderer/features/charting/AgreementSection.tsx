import { useQuery } from '@tanstack/react-query'
import type { FieldAgreementRow, Form } from '#shared/contract/charting.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { SideSection } from '../../ui/Room.tsx'
import { ShareBar } from '../../ui/ShareBar.tsx'
import styles from './AgreementSection.module.css'

/** How far the two agree on each field of a form, in plain words. */
export function AgreementSection({ form }: { form: Form }) {
  const t = useText()
  const { data } = useQuery({ ...orpc.charting.agreement.queryOptions({ input: { form: form.id } }), staleTime: 0 })
  if (!data) return null
  const rows = data.fields.filter(({ n }) => n > 0)
  return (
    <SideSection
      title={t('charting.agreement.title')}
      aside={data.studies > 0 ? t('charting.counts.studies', { n: data.studies }) : undefined}
    >
      {!data.open ? (
        <p className={styles.says}>{t('charting.agreement.closed')}</p>
      ) : rows.length === 0 ? (
        <p className={styles.says}>{t('charting.agreement.none')}</p>
      ) : (
        <>
          <ul className={styles.fields}>
            {rows.map((row) => (
              <FieldLine
                key={row.field}
                row={row}
                label={form.fields.find(({ id }) => id === row.field)?.label ?? ''}
              />
            ))}
          </ul>
          <p className={styles.says}>{t('charting.agreement.explained')}</p>
        </>
      )}
    </SideSection>
  )
}

function FieldLine({ row, label }: { row: FieldAgreementRow; label: string }) {
  const t = useText()
  const { percent, number } = useFormat()
  const { same, n, beyondChance, overlap, near } = row
  const share = (value: number | null | undefined) => percent(value ?? 0)
  const coefficient = beyondChance?.estimate
  const round = (value: number) => number(Math.round(value * 100) / 100)
  return (
    <li className={styles.field}>
      <span className={styles.label} dir="auto">
        {label}
      </span>
      <span className={styles.share}>{share(same.value)}</span>
      <ShareBar className={styles.bar} part={same.value ?? 0} of={1} />
      <span className={styles.figures}>
        {t('charting.agreement.same', { n, low: share(same.low), high: share(same.high) })}
        {beyondChance &&
          ` · ${
            coefficient?.value == null
              ? t('charting.agreement.undefined', { coefficient: beyondChance.coefficient })
              : t('charting.agreement.beyond', {
                  coefficient: beyondChance.coefficient,
                  value: round(coefficient.value),
                  interval:
                    coefficient.low === null || coefficient.high === null
                      ? 'none'
                      : `${round(coefficient.low)}–${round(coefficient.high)}`,
                })
          }`}
        {overlap !== null && ` · ${t('charting.agreement.overlap', { share: share(overlap) })}`}
        {near && ` · ${t('charting.agreement.near', { share: share(near.value) })}`}
      </span>
    </li>
  )
}
