import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import { csvOf } from '#shared/domain/imports/write/csv.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { saveFile } from '../../app/save-file.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { ShareBar } from '../../ui/ShareBar.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import { showToast } from '../../ui/toasts.ts'
import { copyTable } from './copy-table.ts'
import { OverlapMatrix } from './OverlapMatrix.tsx'
import css from './OverlapSection.module.css'
import { overlapRows } from './overlap-table.ts'

/** What each source gave that no other gave, and what each two share: what reports of reviews say of their searches. */
export function OverlapSection({ summary }: { summary: DuplicateSummary }) {
  const t = useText()
  const onError = useProblemToast()
  const rows = () => overlapRows(summary, t)
  const save = () => {
    saveFile(`${t('duplicates.overlap.file')}.csv`, [...csvOf(rows())].join('')).then(
      (name) => name && showToast(t('duplicates.overlap.saved', { name })),
      onError,
    )
  }
  const copy = () => {
    if (copyTable(rows())) showToast(t('duplicates.overlap.copied'))
  }
  return (
    <>
      <section>
        <div className={css.head}>
          <h2>{t('duplicates.overlap.each')}</h2>
          <div className={css.actions}>
            <Button size="small" onPress={copy}>
              {t('duplicates.overlap.copy')}
            </Button>
            <Button size="small" onPress={save}>
              {t('duplicates.overlap.save')}
            </Button>
          </div>
        </div>
        <Contributions summary={summary} />
      </section>
      {summary.sources.length > 1 && (
        <section>
          <h2 className={css.title}>{t('duplicates.overlap.shared')}</h2>
          <OverlapMatrix summary={summary} />
        </section>
      )}
    </>
  )
}

function Contributions({ summary: { sources, removedBefore } }: { summary: DuplicateSummary }) {
  const t = useText()
  const { number, percent } = useFormat()
  return (
    <Table
      caption={t('duplicates.overlap.each')}
      columns={[
        { id: 'source', label: t('duplicates.overlap.source') },
        ...(removedBefore > 0
          ? [{ id: 'before', label: t('duplicates.overlap.removedBefore'), align: 'end' as const }]
          : []),
        { id: 'records', label: t('duplicates.overlap.records'), align: 'end' },
        { id: 'reports', label: t('duplicates.overlap.reports'), align: 'end' },
        { id: 'alone', label: t('duplicates.overlap.alone'), align: 'end' },
        { id: 'share', label: '', width: '150px' },
      ]}
    >
      {sources.map((source) => {
        const share = source.reports === 0 ? 0 : source.alone / source.reports
        return (
          <tr key={source.id}>
            <td>{source.name}</td>
            {removedBefore > 0 && (
              <td className={numberCell}>{source.removedBefore > 0 ? number(source.removedBefore) : '·'}</td>
            )}
            <td className={numberCell}>{number(source.records)}</td>
            <td className={numberCell}>{number(source.reports)}</td>
            <td className={numberCell}>{number(source.alone)}</td>
            <td>
              <span className={css.share}>
                <ShareBar className={css.bar} part={share} of={1} />
                <span className={css.figure}>{percent(share)}</span>
              </span>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
