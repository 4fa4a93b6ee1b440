import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { isForeign } from '#shared/domain/screening/foreign.ts'
import { useFormat } from '../app/format.ts'
import { useText } from '../app/text.ts'
import { cx } from './cx.ts'
import styles from './RecordMarks.module.css'

/** What a reader must not overlook: retracted, a preprint, in a language few read, perhaps there twice. */
export function RecordMarks({ report }: { report: ReportDetail }) {
  const t = useText()
  const { languageName } = useFormat()
  const kind = kindOf(report)
  const marks: ReactNode[] = []
  if (report.retracted) {
    marks.push(
      <Mark key="retracted" sign="✕" tone="strong">
        {t('app.report.mark.retracted')}
      </Mark>,
    )
  }
  if (report.previous) {
    marks.push(
      <Mark key="previous" sign="↺">
        {t('removal.previous')}
      </Mark>,
    )
  }
  if (kind) {
    marks.push(
      <Mark key="kind" sign="◇">
        {t('app.report.mark.kind', { kind: kind.replaceAll('-', '_') })}
      </Mark>,
    )
  }
  if (isForeign(report.language)) {
    marks.push(
      <Mark key="language" sign="Aa" tone="care">
        {t('app.report.mark.language', { language: languageName(report.language) })}
      </Mark>,
    )
  }
  if (report.doubtful > 0) {
    marks.push(
      <Mark key="doubtful" sign="≈" tone="care">
        {t('app.report.mark.doubtful', { n: report.doubtful })}{' '}
        <Link to="/review/duplicates" search={{ tab: 'questions', about: report.id }} className={styles.link}>
          {t('app.report.mark.doubtful.look')}
        </Link>
      </Mark>,
    )
  }
  if (marks.length === 0) return null
  return (
    <ul className={styles.marks} aria-label={t('app.report.marks')}>
      {marks}
    </ul>
  )
}

function Mark({ sign, tone, children }: { sign: string; tone?: 'strong' | 'care'; children: ReactNode }) {
  return (
    <li className={cx(styles.mark, tone && styles[tone])}>
      <span aria-hidden="true">{sign}</span>
      <span>{children}</span>
    </li>
  )
}

/** The sort of document where it is none that is usually counted. That a notice retracts something is no retraction of it. */
export function kindOf(report: Pick<ReportDetail, 'kind' | 'type' | 'retracted'>): string | undefined {
  if (report.kind === 'retraction' && report.retracted) return undefined
  if (report.kind) return report.kind
  return report.type === 'paper-conference' || report.type === 'speech' ? 'conference' : undefined
}
