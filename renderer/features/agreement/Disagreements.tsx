import { Button } from 'react-aria-components'
import type { AgreementStatistics } from '#shared/contract/agreement.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button as PlainButton } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { ShareBar } from '../../ui/ShareBar.tsx'
import type { Behind } from './behind.ts'
import css from './Disagreements.module.css'

interface DisagreementsProps {
  found: AgreementStatistics['disagreements']
  chosen: Behind | null
  onOpen: (behind: Behind) => void
}

/** On how many reports they differ, and over which criteria and reasons; each opens its reports. */
export function Disagreements({ found, chosen, onOpen }: DisagreementsProps) {
  const t = useText()
  if (found.reports === 0) return <p className={css.said}>{t('agreement.differ.none')}</p>
  return (
    <>
      <p className={css.said}>
        {t('agreement.differ.reports', { n: found.reports })}{' '}
        {found.overReason > 0 && t('agreement.differ.overReason', { n: found.overReason })}{' '}
        <PlainButton size="small" onPress={() => onOpen({ title: t('agreement.behind.all') })}>
          {t('agreement.differ.open')}
        </PlainButton>
      </p>
      <div className={css.lists}>
        <Shares
          title={t('agreement.differ.byCriterion')}
          none={t('agreement.differ.noCriteria')}
          of={found.reports}
          rows={found.criteria.map(({ criterion, text, reports }) => ({
            id: criterion,
            label: text,
            n: reports,
            isChosen: chosen?.criterion === criterion,
            open: () => onOpen({ title: t('agreement.behind.criterion', { text }), criterion }),
          }))}
        />
        <Shares
          title={t('agreement.differ.byReason')}
          none={t('agreement.differ.noReasons')}
          of={found.reports}
          rows={found.reasons.map(({ reason, label, reports }) => ({
            id: reason,
            label,
            n: reports,
            isChosen: chosen?.reason === reason,
            open: () => onOpen({ title: t('agreement.behind.reason', { label }), reason }),
          }))}
        />
      </div>
    </>
  )
}

interface SharesProps {
  title: string
  none: string
  of: number
  rows: { id: string; label: string; n: number; isChosen: boolean; open: () => void }[]
}

function Shares({ title, none, of, rows }: SharesProps) {
  const t = useText()
  const { number } = useFormat()
  return (
    <section className={css.list}>
      <h3 className={css.title}>{title}</h3>
      {rows.length === 0 && <p className={css.none}>{none}</p>}
      <ul>
        {rows.map(({ id, label, n, isChosen, open }) => (
          <li key={id}>
            <Button
              className={cx(css.row, isChosen && css.chosen)}
              onPress={open}
              aria-label={t('agreement.differ.row', { label, n })}
            >
              <span className={css.label}>{label}</span>
              <span className={css.n}>{number(n)}</span>
              <ShareBar className={css.share} part={n} of={of} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
