import { useMemo, useState } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { linksOf } from '#shared/domain/fulltext/links.ts'
import { useFormat } from '../app/format.ts'
import { useText } from '../app/text.ts'
import { AbstractText } from './AbstractText.tsx'
import { Button } from './Button.tsx'
import { ExternalLink } from './ExternalLink.tsx'
import { NoAbstract } from './NoAbstract.tsx'
import { kindOf, RecordMarks } from './RecordMarks.tsx'
import styles from './RecordText.module.css'
import type { MarkText, TextPlace } from './text-place.ts'

const asItIs: MarkText = (text) => text

interface RecordTextProps {
  report: ReportDetail
  /** How the room marks words in running text, such as those searched for; as it is by default. */
  mark?: MarkText
}

/** A report as a page to read: what it is, title, who and where, abstract, keywords. Text of files, shown as text only. */
export function RecordText({ report, mark = asItIs }: RecordTextProps) {
  const t = useText()
  const { languageName } = useFormat()
  const markAbstract = useMemo(() => inText(mark, 'abstract', 0), [mark])
  const sources = [...new Set(report.records.map((record) => record.source))]
  const facts = [
    kindOf(report) === undefined && t('app.report.type', { type: report.type.replaceAll('-', '_') }),
    report.year === null ? '' : String(report.year),
    report.language && languageName(report.language),
    report.records.length > 0 && t('app.report.records', { n: report.records.length, sources: sources.join(', ') }),
  ].filter(Boolean)
  return (
    <article className={styles.record}>
      <p className={styles.facts}>{facts.join('  ·  ')}</p>
      <RecordMarks report={report} />
      <h2 className={styles.title} dir="auto">
        {report.title ? mark(report.title, { field: 'title', part: 0, from: 0 }) : t('app.report.untitled')}
      </h2>
      {report.otherTitles.length > 0 && (
        <p className={styles.others}>
          <span className="visually-hidden">{t('app.report.otherTitles')}: </span>
          {report.otherTitles.map((title, part) => (
            <span key={title} className={styles.other} dir="auto">
              {mark(title, { field: 'other', part, from: 0 })}
            </span>
          ))}
        </p>
      )}
      <Place key={report.id} report={report} />
      <Links report={report} />
      {report.abstract ? <AbstractText text={report.abstract} mark={markAbstract} /> : <NoAbstract report={report} />}
      {report.otherAbstracts.map(({ text, sources: from }, part) => (
        <section key={text} className={styles.otherAbstract}>
          <h3 className={styles.otherHeading}>{t('app.report.otherAbstract', { sources: from.join(', ') })}</h3>
          <AbstractText text={text} mark={inText(mark, 'other', part)} />
        </section>
      ))}
      {report.keywords.length > 0 && (
        <ul className={styles.keywords} aria-label={t('app.report.keywords')}>
          {[...new Set(report.keywords)].map((keyword) => (
            <li key={keyword} className={styles.keyword} dir="auto">
              {mark(keyword, { field: 'keywords', part: report.keywords.indexOf(keyword), from: 0 })}
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

/** The same marks for a text of which only the place in it is told. */
function inText(mark: MarkText, field: TextPlace['field'], part: number) {
  return (text: string, from: number) => mark(text, { field, part, from })
}

/** As many authors as stand in a line or two; of more, the first and the last. */
const many = 8
const begin = 6

/** Authors · journal volume(issue), pages. */
function Place({ report }: { report: ReportDetail }) {
  const t = useText()
  const [isUnfolded, setUnfolded] = useState(false)
  const { authors } = report
  const numbers = [
    report.issue ? `${report.volume}(${report.issue})` : report.volume,
    report.pages,
    report.container ? '' : report.publisher,
  ].filter(Boolean)
  const isLong = authors.length > many
  const hidden = authors.length - begin - 1
  return (
    <div className={styles.place}>
      {authors.length > 0 && (
        <p className={styles.authors} dir="auto">
          {isLong && !isUnfolded ? authors.slice(0, begin).join('; ') : authors.join('; ')}
          {isLong && (
            <>
              {isUnfolded ? ' ' : '; '}
              <Button variant="bare" size="small" aria-expanded={isUnfolded} onPress={() => setUnfolded(!isUnfolded)}>
                {isUnfolded ? t('app.report.authors.fold') : t('app.report.authors.more', { n: hidden })}
              </Button>
              {!isUnfolded && <> {authors.at(-1)}</>}
            </>
          )}
        </p>
      )}
      {(report.container || numbers.length > 0) && (
        <p dir="auto">
          {report.container && <i>{report.container} </i>}
          {numbers.join(', ')}
        </p>
      )}
    </div>
  )
}

/** Where it stands elsewhere: opened by the system's browser, and only when somebody asks for it. */
function Links({ report }: { report: ReportDetail }) {
  const t = useText()
  const links = linksOf(report)
  if (links.length === 0) return <div className={styles.noLinks} />
  return (
    <ul className={styles.links} aria-label={t('app.report.links')}>
      {links.map(({ kind, href, text }) => (
        <li key={kind}>
          <ExternalLink href={href} className={styles.link}>
            <span className={styles.linkKind}>{t(`app.report.link.${kind}`)}</span>
            {kind !== 'pmc' && kind !== 'pubmed' && <span className={styles.linkText}>{text}</span>}
            <span aria-hidden="true">↗</span>
            <span className="visually-hidden">{t('app.report.link.opens')}</span>
          </ExternalLink>
        </li>
      ))}
    </ul>
  )
}
