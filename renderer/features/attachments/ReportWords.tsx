import { useText } from '../../app/text.ts'
import css from './BroughtLists.module.css'

/** A report as a list of files shows it. */
export function ReportWords({ report }: { report: { title: string; authors: string; year: number | null } }) {
  const t = useText()
  return (
    <>
      <span className={css.report} dir="auto">
        {report.title || t('imports.untitled')}
      </span>
      <span className={css.by} dir="auto">
        {[report.authors, report.year].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
