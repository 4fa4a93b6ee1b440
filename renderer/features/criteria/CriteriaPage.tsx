import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { refreshAll } from '../../app/client.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ExportButton } from '../reviews/ExportButton.tsx'
import { MatrixBar } from './MatrixBar.tsx'
import { MatrixChips } from './MatrixChips.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixSide } from './MatrixSide.tsx'
import { filterRows, noFilter } from './matrix.ts'
import { useAssess, useRule } from './use-assess.ts'
import { tagsQuery, useMatrix, useTitles } from './use-matrix.ts'
import { useMatrixCommands } from './use-matrix-commands.ts'
import type { Verdict } from './verdicts.ts'

/** Every report against every criterion. */
export function CriteriaPage() {
  const { closed } = useSession()
  // Who is at full text tells what became of title and abstract.
  const stages = stageIds.filter((id) => id === 'title-abstract' || !closed.has('title-abstract'))
  const [wanted, setStage] = useState<StageId>('full-text')
  const stage = stages.includes(wanted) ? wanted : 'title-abstract'
  return <CriteriaMatrix key={stage} stage={stage} stages={stages} onStage={setStage} />
}

interface CriteriaMatrixProps {
  stage: StageId
  stages: readonly StageId[]
  onStage: (stage: StageId) => void
}

function CriteriaMatrix({ stage, stages, onStage }: CriteriaMatrixProps) {
  const t = useText()
  const navigate = useNavigate()
  const { can, closed } = useSession()
  const matrix = useMatrix(stage)
  const { criteria, all, rows, filter, setFilter } = matrix
  const [at, setAt] = useState({ row: 0, column: 0, quoting: 0 })
  const place = {
    row: Math.max(0, Math.min(at.row, rows.length - 1)),
    column: Math.max(0, Math.min(at.column, criteria.length - 1)),
  }
  const row = rows[place.row]
  const criterion = criteria[place.column]
  const cell = row && criterion && row.cells[criterion.id]
  const report = useTitles(stage, all, row ? [row.id] : [])
  const assess = useAssess(stage, row?.id ?? '')
  const rule = useRule(stage, row?.id ?? '')
  const { data: said } = useQuery({ ...tagsQuery(stage, row?.id ?? ''), enabled: row !== undefined })
  /** What the own tag rests on stays when the tag changes. */
  const ownOf = (id: string) => said?.tags.find((tag) => tag.mine && tag.criterion === id)
  const maySay = row !== undefined && criterion !== undefined && (can('screen') || cell?.mayRule === true)
  const say = (verdict: Verdict | null) => {
    if (!criterion || !maySay) return
    if (cell?.mayRule) {
      // A ruling by its key has no note.
      if (verdict !== null || cell.ruled) void rule(criterion.id, undefined, { verdict, note: '' })
    } else if ((cell?.mine ?? null) !== verdict) void assess(criterion.id, ownOf(criterion.id), { verdict })
  }
  const move = (down: number, right: number) =>
    setAt({
      row: Math.max(0, Math.min(rows.length - 1, place.row + down)),
      column: Math.max(0, Math.min(criteria.length - 1, place.column + right)),
      quoting: 0,
    })
  // Drawn at once: what is typed next is the quote, and none of it a key of the room.
  const quote = () => flushSync(() => setAt({ ...place, quoting: at.quoting + 1 }))
  const isEmpty = matrix.isReady && (all.length === 0 || criteria.length === 0)
  useMatrixCommands({
    move,
    say,
    maySay,
    toggleDiffers: () => setFilter({ ...filter, differs: !filter.differs }),
    clear: () => setFilter(noFilter),
  })

  if (matrix.error) return <PageProblem error={matrix.error} reset={() => void refreshAll()} />
  const ids = criteria.map((one) => one.id)
  return (
    <Room
      title={t('criteria.title')}
      middle="flush"
      hasList
      sideName={t('criteria.side')}
      chips={
        <>
          {stages.length > 1 && (
            <SegmentedControl
              aria-label={t('criteria.stage')}
              options={stages.map((id) => ({ id, label: t(`app.stage.${id}`) }))}
              value={stage}
              onChange={onStage}
            />
          )}
          {!isEmpty && matrix.isReady && <MatrixChips matrix={matrix} isKnown={!closed.has(stage)} />}
        </>
      }
      status={!isEmpty && <ExportButton first="criteria" />}
      side={
        criterion && (
          <MatrixSide
            stage={stage}
            criterion={criterion}
            row={row}
            report={row && report.get(row.id)}
            counted={filterRows(all, ids, { ...filter, column: null })}
            filter={filter}
            setFilter={setFilter}
            quoting={at.quoting}
          />
        )
      }
      bar={
        !isEmpty &&
        (can('screen') || can('resolve')) && (
          <MatrixBar
            move={move}
            say={say}
            maySay={maySay}
            cell={cell}
            quote={quote}
            mayQuote={said?.tags.some((tag) => tag.mine && tag.criterion === criterion?.id) ?? false}
          />
        )
      }
    >
      {isEmpty ? (
        <Empty
          title={t(criteria.length === 0 && all.length > 0 ? 'criteria.noCriteria.title' : 'criteria.noReports.title')}
          action={
            <Button
              onPress={() =>
                void navigate({ to: criteria.length === 0 && all.length > 0 ? '/review/setup' : '/review/sources' })
              }
            >
              {t(criteria.length === 0 && all.length > 0 ? 'criteria.noCriteria.action' : 'criteria.noReports.action')}
            </Button>
          }
        >
          {t(criteria.length === 0 && all.length > 0 ? 'criteria.noCriteria.says' : 'criteria.noReports.says')}
        </Empty>
      ) : matrix.isReady && rows.length === 0 ? (
        <Empty
          title={t('criteria.noMatch.title')}
          action={
            <Button command="criteria.clear" onPress={() => setFilter(noFilter)}>
              {t('criteria.filter.clear')}
            </Button>
          }
        />
      ) : (
        matrix.isReady && (
          <MatrixGrid
            stage={stage}
            criteria={criteria}
            all={all}
            rows={rows}
            at={place}
            onMove={(down, right) => setAt({ row: down, column: right, quoting: 0 })}
          />
        )
      )}
    </Room>
  )
}
