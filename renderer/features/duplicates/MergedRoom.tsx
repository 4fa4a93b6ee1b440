import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { type ClusterPart, ClusterView } from './ClusterView.tsx'
import type { DuplicatesHead } from './head.ts'
import { JoinDialog } from './JoinDialog.tsx'
import { ListRoom, useChosenRow } from './ListRoom.tsx'
import { MergedRow } from './MergedRow.tsx'
import { RuleChip } from './RuleChip.tsx'
import { SplitActions, SplitPreview, SplitStart } from './SplitBar.tsx'
import { useSplitting } from './use-splitting.ts'

const tall = { plain: 68, found: 92 }

interface MergedRoomProps {
  head: DuplicatesHead
  /** Only what a link of this rule holds together. */
  rule: string | undefined
  onAnyRule: () => void
}

/** The reports of several records, or all of them: which they are, why they are together, and how to change that. */
export function MergedRoom({ head, rule, onAnyRule }: MergedRoomProps) {
  const t = useText()
  const { can } = useSession()
  const { undo } = useUndo()
  const [q, setQ] = useState('')
  const [which, setWhich] = useState<'merged' | 'all'>('merged')
  const [order, setOrder] = useState<'records' | 'title'>('records')
  const [part, setPart] = useState<ClusterPart>('compare')
  /** What was made by joining, wherever it stands in the list. */
  const [made, setMade] = useState<string | null>(null)
  const [joining, setJoining] = useState(false)

  const ruled = rule !== undefined
  const input = { ...(q.trim() && { q: q.trim() }), ...(ruled && { rule }), all: !ruled && which === 'all', order }
  const pages = usePages(orpc.duplicates.merged.key({ input }), async (offset, limit) => {
    const { total, reports } = await api.duplicates.merged({ ...input, offset, limit })
    return { total, rows: reports }
  })
  const { at, setAt, chosen } = useChosenRow(pages)
  const report = made ?? chosen?.id
  const { data } = useQuery({
    ...orpc.duplicates.cluster.queryOptions({ input: { report: report ?? '' } }),
    enabled: report !== undefined,
    placeholderData: keepPreviousData,
  })
  const cluster = data && report !== undefined ? data : undefined
  const splitting = useSplitting(cluster)
  const first = () => {
    setAt(0)
    setMade(null)
  }
  const able = can('deduplicate') && cluster !== undefined && !splitting.isOn
  const section = t('clusters.section')
  useCommands([
    {
      id: 'clusters.split',
      label: t('clusters.split'),
      keys: 'p',
      run: splitting.begin,
      enabled: able && cluster.records.length > 1,
      section,
    },
    { id: 'clusters.join', label: t('clusters.join'), keys: 'm', run: () => setJoining(true), enabled: able, section },
    ...(['compare', 'why', 'fields'] as const).map((one) => ({
      id: `clusters.part.${one}`,
      label: t(`clusters.part.${one}`),
      keys: { compare: 'c', why: 'w', fields: 'v' }[one],
      run: () => setPart(one),
      enabled: cluster !== undefined && !splitting.isOn,
      section,
    })),
  ])

  if (pages.total === 0 && q === '' && which === 'merged' && !ruled) {
    return (
      <Room title={head.title} chips={head.chips} status={head.status}>
        {head.banner}
        <Empty
          title={t('duplicates.noMerged.title')}
          action={<Button onPress={() => setWhich('all')}>{t('clusters.showAll')}</Button>}
        >
          <p>{t('duplicates.noMerged.text')}</p>
        </Empty>
      </Room>
    )
  }
  return (
    <>
      <ListRoom
        head={head}
        label={t(input.all ? 'clusters.list.all' : 'clusters.list.merged')}
        search={{
          label: t('clusters.search'),
          q,
          onChange: (text) => {
            setQ(text)
            first()
          },
        }}
        top={
          <>
            {ruled ? (
              <RuleChip
                rule={rule}
                onRemove={() => {
                  onAnyRule()
                  first()
                }}
              />
            ) : (
              <SegmentedControl
                aria-label={t('clusters.which')}
                options={[
                  { id: 'merged', label: t('clusters.which.merged') },
                  { id: 'all', label: t('clusters.which.all') },
                ]}
                value={which}
                onChange={(next) => {
                  setWhich(next)
                  first()
                }}
              />
            )}
            <SegmentedControl
              aria-label={t('clusters.order')}
              options={[
                { id: 'records', label: t('clusters.order.records') },
                { id: 'title', label: t('clusters.order.title') },
              ]}
              value={order}
              onChange={(next) => {
                setOrder(next)
                first()
              }}
            />
            <span aria-live="polite">{pages.total !== undefined && t('clusters.count', { n: pages.total })}</span>
          </>
        }
        pages={pages}
        at={made === null || made === chosen?.id ? at : null}
        onMove={(next) => {
          setAt(next)
          setMade(null)
          splitting.cancel()
        }}
        rowHeight={input.q ? tall.found : tall.plain}
        row={(row) => <MergedRow row={row} q={q} />}
        undo={undo}
        start={splitting.isOn ? <SplitStart splitting={splitting} /> : undefined}
        end={splitting.isOn ? <SplitPreview splitting={splitting} /> : undefined}
        actions={
          splitting.isOn ? (
            <SplitActions splitting={splitting} />
          ) : (
            can('deduplicate') && (
              <>
                <Button
                  size="large"
                  sign="≠"
                  command="clusters.split"
                  isDisabled={!able || cluster.records.length < 2}
                  onPress={splitting.begin}
                >
                  {t('clusters.split')}
                </Button>
                <Button
                  size="large"
                  sign="="
                  command="clusters.join"
                  isDisabled={!able}
                  onPress={() => setJoining(true)}
                >
                  {t('clusters.join')}
                </Button>
              </>
            )
          )
        }
      >
        {cluster ? (
          <ClusterView cluster={cluster} part={part} onPart={setPart} splitting={splitting} />
        ) : (
          pages.total === 0 && <p>{t(q ? 'clusters.nothingFound' : 'clusters.nothingOfRule')}</p>
        )}
      </ListRoom>
      {joining && cluster && <JoinDialog report={cluster.id} onClose={() => setJoining(false)} onJoined={setMade} />}
    </>
  )
}
