import { useQueries } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { CompareTable } from './CompareTable.tsx'
import { mergedRecord } from './merged-record.ts'
import { recordPlaces } from './record-places.ts'
import css from './TwoReports.module.css'

/** Two reports side by side as they are read, each merged from its records. */
export function TwoReports({ one, other }: { one: string; other: string }) {
  const t = useText()
  const { number } = useFormat()
  const sides = useQueries({
    queries: [one, other].map((report) => orpc.duplicates.cluster.queryOptions({ input: { report } })),
  })
  const fields = useQueries({
    queries: [one, other].map((report) => orpc.duplicates.fields.queryOptions({ input: { report } })),
  })
  const both = sides.flatMap(({ data }, index) => {
    const merged = fields[index]?.data
    const first = data?.records[0]
    return data && merged && first ? [{ cluster: data, record: mergedRecord(first, merged.fields) }] : []
  })
  if (both.length < 2) return null
  return (
    <CompareTable
      label={t('clusters.join.both')}
      records={both.map(({ record }) => record)}
      brief
      fill
      head={(record) => {
        const place = both.findIndex((side) => side.record === record)
        const records = both[place]?.cluster.records ?? []
        return (
          <div className={css.head}>
            <strong>{t(place === 0 ? 'clusters.join.this' : 'clusters.join.other')}</strong>
            <span>{recordPlaces(records, number)}</span>
          </div>
        )
      }}
    />
  )
}
