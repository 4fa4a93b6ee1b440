import type { ReactNode } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { useFormat } from '../app/format.ts'
import { useText } from '../app/text.ts'
import { splitAbstract } from './abstract.ts'
import { ExternalLink } from './ExternalLink.tsx'
import styles from './RecordText.module.css'

interface RecordTextProps {
  report: ReportDetail
  /** How the room marks words in running text, such as those searched for; as it is by default. */
  mark?: (text: string) => ReactNode
}

/** A report as a page to read: what it is, title, who and where, abstract, keywords. Text of files, shown as text only. */
export function RecordText({ report, mark = (text) => text }: RecordTextProps) {
  const t = useText()
  const { languageName } = useFormat()
  const sources = [...new Set(report.records.map((record) => record.source))]
  const facts = [
    t('app.report.type', { type: report.type.replaceAll('-', '_') }),
    report.year === null ? '' : String(report.year),
    report.language && languageName(report.language),
    report.records.length > 0 && t('app.report.records', { n: report.records.length, sources: sources.join(', ') }),
  ].filter(Boolean)
  return (
    <article className={styles.record}>
      <p className={styles.facts}>{facts.join('  ·  ')}</p>
      <h2 className={styles.title} dir="auto">
        {report.title ? mark(report.title) : t('app.report.untitled')}
      </h2>
      {report.otherTitles.length > 0 && (
        <p className={styles.others} dir="auto">
          {t('app.report.otherTitles')}: {report.otherTitles.join(' · ')}
        </p>
      )}
      <Place report={report} />
      {report.abstract ? (
        splitAbstract(report.abstract).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one abstract never move
          <section key={index} className={styles.part}>
            {part.heading && <h3 className={styles.heading}>{part.heading}</h3>}
            {part.text.split(/\n+/).map((paragraph, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its paragraphs
              <p key={line} className={styles.paragraph} dir="auto">
                {mark(paragraph)}
              </p>
            ))}
          </section>
        ))
      ) : (
        <p className={styles.none}>{t('app.report.noAbstract')}</p>
      )}
      {report.keywords.length > 0 && (
        <ul className={styles.keywords} aria-label={t('app.report.keywords')}>
          {report.keywords.map((keyword) => (
            <li key={keyword} className={styles.keyword} dir="auto">
              {mark(keyword)}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

/** Authors · journal volume(issue), pages · DOI. */
function Place({ report }: { report: ReportDetail }) {
  const t = useText()
  const numbers = [
    report.issue ? `${report.volume}(${report.issue})` : report.volume,
    report.pages,
    report.container ? '' : report.publisher,
  ].filter(Boolean)
  return (
    <p className={styles.place} dir="auto">
      {report.authors.length > 0 && <span>{report.authors.join('; ')}</span>}
      {(report.container || numbers.length > 0) && (
        <span>
          {report.container && <i>{report.container} </i>}
          {numbers.join(', ')}
        </span>
      )}
      {report.doi && (
        <ExternalLink href={`https://doi.org/${report.doi}`} aria-label={t('app.report.openDoi', { doi: report.doi })}>
          {report.doi}
        </ExternalLink>
      )}
      {!report.doi && report.url && (
        <ExternalLink href={report.url} aria-label={t('app.report.openLink')}>
          {t('app.report.link')}
        </ExternalLink>
      )}
    </p>
  )
}
