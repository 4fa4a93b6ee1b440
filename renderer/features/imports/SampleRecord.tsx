import type { ImportPreview } from '#shared/contract/imports.ts'
import { useText } from '../../app/text.ts'
import css from './SampleRecord.module.css'

/** The room for abstracts in a preview: what is longer was cut by the server. */
const cutAt = 400

/** A record as it will look: title, who, when and where, and how its abstract begins. */
export function SampleRecord({ record }: { record: ImportPreview['sample'][number] }) {
  const t = useText()
  const under = [record.authors, record.year, record.container].filter(Boolean)
  return (
    <article className={css.record}>
      <p className={css.title} dir="auto">
        {record.title || <span className={css.none}>{t('imports.untitled')}</span>}
      </p>
      {under.length > 0 && (
        <p className={css.under} dir="auto">
          {under.join(' · ')}
        </p>
      )}
      {record.abstract && (
        <p className={css.abstract} dir="auto">
          {record.abstract}
          {record.abstract.length >= cutAt && ' …'}
        </p>
      )}
    </article>
  )
}
