import { useQuery } from '@tanstack/react-query'
import type { ReportRow } from '#shared/contract/base.ts'
import type { CriteriaRow, CriterionTag } from '#shared/contract/criteria.ts'
import type { Criterion } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { SideSection } from '../../ui/Room.tsx'
import styles from './MatrixSide.module.css'
import { cellStates, countStates, type MatrixFilter } from './matrix.ts'
import { QuoteFields } from './QuoteFields.tsx'
import { RulingFields } from './RulingFields.tsx'
import { tagsQuery } from './use-matrix.ts'
import { VerdictWord } from './VerdictWord.tsx'

interface MatrixSideProps {
  stage: StageId
  criterion: Criterion
  row: CriteriaRow | undefined
  report: ReportRow | undefined
  /** The rows that the criterion's counts are of. */
  counted: readonly CriteriaRow[]
  filter: MatrixFilter
  setFilter: (filter: MatrixFilter) => void
  /** How often the quote was asked for by its key at this cell. */
  quoting: number
}

/** The cell that is chosen: its criterion in full, how many stand how against it, and who said what with which words. */
export function MatrixSide({ stage, criterion, row, report, counted, filter, setFilter, quoting }: MatrixSideProps) {
  const t = useText()
  const { number } = useFormat()
  const counts = countStates(counted, criterion.id)
  return (
    <>
      <SideSection title={t(`criteria.kind.${criterion.kind}`)}>
        <p className={styles.text} dir="auto">
          {criterion.text}
          {criterion.version > 1 && (
            <span className={styles.version}> {t('screening.criteria.version', { version: criterion.version })}</span>
          )}
        </p>
        <fieldset className={styles.counts} aria-label={t('criteria.filter.by')}>
          {cellStates.map((state) => {
            const isOn = filter.column?.criterion === criterion.id && filter.column.state === state
            if (counts[state] === 0 && !isOn) return null
            return (
              <Chip
                key={state}
                count={number(counts[state])}
                pressed={isOn}
                onPress={() => setFilter({ ...filter, column: isOn ? null : { criterion: criterion.id, state } })}
              >
                {t(`criteria.state.${state}`)}
              </Chip>
            )
          })}
        </fieldset>
      </SideSection>
      {row && (
        <SideSection title={t('criteria.report')}>
          {report && <RecordCard report={report} />}
          <CellTags key={`${row.id}/${criterion.id}`} stage={stage} criterion={criterion} row={row} quoting={quoting} />
        </SideSection>
      )}
    </>
  )
}

/** Who tagged it how, with which words, and what a third person made of it. */
function CellTags({
  stage,
  criterion,
  row,
  quoting,
}: Pick<MatrixSideProps, 'stage' | 'criterion' | 'quoting'> & { row: CriteriaRow }) {
  const t = useText()
  const { can } = useSession()
  const { data } = useQuery(tagsQuery(stage, row.id))
  const tags = (data?.tags ?? []).filter((tag) => tag.criterion === criterion.id)
  const ruling = data?.rulings.find((one) => one.criterion === criterion.id)
  const mayRule = row.cells[criterion.id]?.mayRule ?? false
  if (data && tags.length === 0 && !ruling) return <p className={styles.none}>{t('criteria.cell.none')}</p>
  return (
    <>
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={`${tag.name}${tag.mine}`}>
            <p className={styles.who}>
              <span dir="auto">{tag.mine ? t('criteria.yours.long') : tag.name}</span>
              <VerdictWord kind={criterion.kind} verdict={tag.verdict} />
            </p>
            {tag.mine && can('screen') ? (
              <QuoteFields
                key={quoting}
                stage={stage}
                report={row.id}
                tag={tag}
                criterion={criterion.text}
                isAsked={quoting > 0}
              />
            ) : (
              <Quote tag={tag} />
            )}
          </li>
        ))}
        {ruling && (
          <li>
            <p className={styles.who}>
              <span dir="auto">{t('criteria.ruling', { by: ruling.by })}</span>
              <VerdictWord kind={criterion.kind} verdict={ruling.verdict} />
            </p>
            {ruling.note && (
              <p className={styles.quote} dir="auto">
                {ruling.note}
              </p>
            )}
          </li>
        )}
      </ul>
      {mayRule && <RulingFields stage={stage} report={row.id} criterion={criterion} ruling={ruling} />}
    </>
  )
}

function Quote({ tag }: { tag: CriterionTag }) {
  const t = useText()
  if (!tag.quote && !tag.page) return null
  return (
    <p className={styles.quote}>
      {tag.quote && <q dir="auto">{tag.quote}</q>}
      {tag.page && <span className={styles.page}> {t('criteria.page', { page: tag.page })}</span>}
    </p>
  )
}
