import type { ImportPreview } from '#shared/contract/imports.ts'
import { useFormat } from '../../app/format.ts'
import { type TextId, useText } from '../../app/text.ts'
import css from './FilePreview.module.css'
import { Warnings } from './Warnings.tsx'

/** The fields of a record that screening and matching live on. */
const looked: readonly { id: string; text: TextId }[] = [
  { id: 'title', text: 'imports.has.title' },
  { id: 'author', text: 'imports.has.author' },
  { id: 'year', text: 'imports.has.year' },
  { id: 'container', text: 'imports.has.container' },
  { id: 'abstract', text: 'imports.has.abstract' },
  { id: 'doi', text: 'imports.has.doi' },
]

/** How the records of a file will look: the first few, how complete they are, and what went wrong. */
export function FilePreview({ preview }: { preview: ImportPreview }) {
  const t = useText()
  const { number } = useFormat()
  return (
    <div className={css.preview}>
      {preview.warnings.length > 0 && <Warnings warnings={preview.warnings} />}
      <h3 className={css.title}>{t('imports.sample')}</h3>
      <ul className={css.sample}>
        {preview.sample.slice(0, 3).map((record, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sample of a file never changes
          <li key={index}>
            <p className={css.record} dir="auto">
              {record.title || <span className={css.none}>{t('imports.untitled')}</span>}
            </p>
            <p className={css.under} dir="auto">
              {[record.authors, record.year, record.container].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <h3 className={css.title}>{t('imports.filled')}</h3>
      <dl className={css.filled}>
        {looked.map(({ id, text }) => {
          const n = preview.filled[id] ?? 0
          return (
            <div key={id} className={css.field}>
              <dt>{t(text)}</dt>
              <dd title={t('imports.filledOf', { n, of: preview.records })}>
                <span className={css.track} aria-hidden="true">
                  <span
                    className={css.fill}
                    style={{ width: `${preview.records ? (100 * n) / preview.records : 0}%` }}
                  />
                </span>
                <span className={css.figure}>{number(n)}</span>
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
