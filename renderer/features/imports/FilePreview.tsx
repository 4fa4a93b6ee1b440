import { useState } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { useFormat } from '../../app/format.ts'
import { type TextId, useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { ShareBar } from '../../ui/ShareBar.tsx'
import css from './FilePreview.module.css'
import { kindText } from './format-text.ts'
import { SampleRecord } from './SampleRecord.tsx'
import { Warnings } from './Warnings.tsx'

/** The fields of a record that screening and matching live on. */
const looked: readonly { id: string; text: TextId }[] = [
  { id: 'title', text: 'imports.has.title' },
  { id: 'author', text: 'imports.has.author' },
  { id: 'year', text: 'imports.has.year' },
  { id: 'container', text: 'imports.has.container' },
  { id: 'abstract', text: 'imports.has.abstract' },
  { id: 'doi', text: 'imports.has.doi' },
  { id: 'keyword', text: 'imports.has.keyword' },
]

/** How the records of a file will look: the first few, how complete they are, and what went wrong. */
export function FilePreview({ preview, onColumns }: { preview: ImportPreview; onColumns: () => void }) {
  const t = useText()
  const { warnings, members, table, mapping } = preview
  return (
    <div className={css.preview}>
      {warnings.length > 0 && (
        <>
          <h3 className={css.title}>{t('imports.warnings', { n: warnings.length })}</h3>
          <Warnings warnings={warnings} />
        </>
      )}
      {members && members.length > 1 && (
        <>
          <h3 className={css.title}>{t('imports.members', { n: members.length })}</h3>
          <ul className={css.members}>
            {members.map((member) => (
              <li key={member.name}>
                <span className={css.member}>{member.name}</span>
                <span className={css.under}>
                  {[kindText(member, t), member.entries !== undefined && t('imports.recognised', { n: member.entries })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Sample sample={preview.sample} />
      <h3 className={css.title}>{t('imports.filled')}</h3>
      <Filled filled={preview.filled} of={preview.records} />
      {table && (
        <p className={css.columns}>
          <span className={css.under}>{t(mapping ? 'imports.columns.said' : 'imports.columns.known')}</span>
          <Button variant="bare" size="small" onPress={onColumns}>
            {t('imports.columns.open')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Sample({ sample }: Pick<ImportPreview, 'sample'>) {
  const t = useText()
  const [at, setAt] = useState(0)
  const record = sample[Math.min(at, sample.length - 1)]
  if (!record) return null
  return (
    <>
      <div className={css.sampleHead}>
        <h3 className={css.title}>{t('imports.sample')}</h3>
        {sample.length > 1 && (
          <span className={css.pager}>
            <Button
              variant="bare"
              size="small"
              aria-label={t('imports.sample.before')}
              isDisabled={at === 0}
              onPress={() => setAt(at - 1)}
            >
              ‹
            </Button>
            <span className="tabular" aria-live="polite">
              {t('imports.sample.of', { n: at + 1, of: sample.length })}
            </span>
            <Button
              variant="bare"
              size="small"
              aria-label={t('imports.sample.next')}
              isDisabled={at >= sample.length - 1}
              onPress={() => setAt(at + 1)}
            >
              ›
            </Button>
          </span>
        )}
      </div>
      <SampleRecord record={record} />
    </>
  )
}

function Filled({ filled, of }: { filled: ImportPreview['filled']; of: number }) {
  const t = useText()
  const { number } = useFormat()
  return (
    <dl className={css.filled}>
      {looked.map(({ id, text }) => {
        const n = filled[id] ?? 0
        return (
          <div key={id} className={css.field}>
            <dt>{t(text)}</dt>
            <dd title={t('imports.filledOf', { n, of })}>
              <ShareBar className={css.share} part={n} of={of} />
              <span className={css.figure}>{number(n)}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
