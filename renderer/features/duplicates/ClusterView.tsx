import { useEffect, useRef } from 'react'
import type { Cluster, ComparedRecord } from '#shared/contract/duplicates.ts'
import { useText } from '../../app/text.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import css from './ClusterView.module.css'
import { CompareTable } from './CompareTable.tsx'
import { FieldsView } from './FieldsView.tsx'
import { LinkList, linksText } from './LinkList.tsx'
import { PartHead } from './PartHead.tsx'
import type { Splitting } from './use-splitting.ts'

/** What is shown of a report: its records side by side, why they are together, or where its fields come from. */
export type ClusterPart = 'compare' | 'why' | 'fields'

interface ClusterViewProps {
  cluster: Cluster
  part: ClusterPart
  onPart: (part: ClusterPart) => void
  splitting: Splitting
}

/** All records of one report side by side, what holds them together, and what each field was taken from. */
export function ClusterView({ cluster, part, onPart, splitting }: ClusterViewProps) {
  const t = useText()
  const { records, links } = cluster
  const sources = new Set(records.map((record) => record.source)).size
  const why = linksText(links, t)
  const shown = splitting.isOn ? 'compare' : part
  const table = useRef<HTMLDivElement>(null)
  // The record that the keys speak of is brought into sight.
  useEffect(() => {
    if (!splitting.isOn) return
    const head = table.current?.querySelectorAll('thead th')[splitting.at]?.firstElementChild
    head?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [splitting.isOn, splitting.at])
  return (
    <>
      <div className={css.head}>
        <p className={css.says}>
          <strong>{t('clusters.from', { n: records.length, sources })}</strong>
          {why && <span> · {why}</span>}
        </p>
        <SegmentedControl
          aria-label={t('clusters.part')}
          options={(['compare', 'why', 'fields'] as const).map((id) => ({ id, label: t(`clusters.part.${id}`) }))}
          value={shown}
          onChange={onPart}
          isDisabled={splitting.isOn}
        />
      </div>
      {shown === 'compare' && (
        <div className={css.table} ref={table}>
          <CompareTable
            key={cluster.id}
            label={t('clusters.compare', { title: records[0]?.title ?? '' })}
            records={records}
            brief
            fill
            head={
              splitting.isOn ? (record) => <PartHead {...placeIn(records, record)} splitting={splitting} /> : undefined
            }
          />
        </div>
      )}
      {shown === 'why' && <LinkList cluster={cluster} />}
      {shown === 'fields' && <FieldsView report={cluster.id} />}
    </>
  )
}

function placeIn(records: readonly ComparedRecord[], record: ComparedRecord) {
  return { record, place: records.findIndex((one) => one.id === record.id) }
}
