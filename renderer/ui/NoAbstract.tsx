import type { ReportDetail } from '#shared/contract/screening.ts'
import { linksOf } from '#shared/domain/fulltext/links.ts'
import { useText } from '../app/text.ts'
import { ExternalLink } from './ExternalLink.tsx'
import styles from './NoAbstract.module.css'

/** Where the abstract would stand: that there is none, and where one may be found. */
export function NoAbstract({ report }: { report: ReportDetail }) {
  const t = useText()
  const [first] = linksOf(report)
  const search = `https://scholar.google.com/scholar?q=${encodeURIComponent(report.title)}`
  return (
    <div className={styles.none}>
      <p className={styles.says}>
        <span aria-hidden="true">∅</span> {t('app.report.noAbstract', { n: report.records.length })}
      </p>
      <p className={styles.ways}>
        {first && <ExternalLink href={first.href}>{t(`app.report.open.${first.kind}`)}</ExternalLink>}
        {report.title && <ExternalLink href={search}>{t('app.report.lookUp')}</ExternalLink>}
      </p>
    </div>
  )
}
