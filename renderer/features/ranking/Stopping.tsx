import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { More } from '../../ui/More.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import { useFigures } from '../agreement/figures.ts'
import { EarlyStop } from './EarlyStop.tsx'
import { Part } from './Part.tsx'
import { Plot } from './Plot.tsx'
import { SafeSteps } from './SafeSteps.tsx'
import css from './Stopping.module.css'
import type { StoppingFigures } from './stopping-figures.ts'
import { anew } from './use-ranking.ts'
import { certainlyIn } from './whole-percent.ts'

/** Whether enough is found to stop: what the rule says and why, how that went, and what else to do before. */
export function Stopping({ stage }: { stage: StageId }) {
  const t = useText()
  const { data } = useQuery({ ...orpc.ranking.stopping.queryOptions({ input: { stage } }), ...anew })
  if (!data) return <Part title={t('ranking.stop')} />
  return (
    <Part title={t('ranking.stop')}>
      {data.found === 0 && <p className={css.none}>{t('ranking.stopping.none', { by: data.by })}</p>}
      <InWords figures={data} />
      {data.found > 0 && <Curve figures={data} />}
      <SafeSteps stage={stage} figures={data} />
      {stage === 'title-abstract' && <EarlyStop />}
    </Part>
  )
}

/** A smaller chance is none to be told apart from another. */
const leastShown = 0.001

function InWords({ figures }: { figures: StoppingFigures }) {
  const t = useText()
  const { number, percent } = useFormat()
  const { share } = useFigures()
  const { screened, reports, found, certain, confidence, recall, chance, mayStop, inARow } = figures
  return (
    <dl className={css.figures}>
      <Figure name={t('ranking.stop.rule')} says={t('ranking.stop.rule.says')}>
        <span className={cx(mayStop && css.may)}>
          <span aria-hidden="true">{mayStop ? '✓' : '○'}</span>{' '}
          {t(mayStop ? 'ranking.stop.rule.may' : 'ranking.stop.rule.notYet')}
        </span>
      </Figure>
      <Figure
        name={t('ranking.stop.certain')}
        says={t('ranking.stop.certain.says', { confidence: percent(confidence) })}
      >
        {percent(certainlyIn(certain))}
      </Figure>
      <Figure
        name={t('ranking.stop.chance')}
        says={t('ranking.stop.chance.says', { recall: percent(recall), limit: share(1 - confidence) })}
      >
        {chance === null
          ? t('ranking.stop.chance.none')
          : chance < leastShown
            ? t('ranking.stop.chance.least', { share: share(leastShown) })
            : share(chance)}
      </Figure>
      <Figure name={t('ranking.stop.screened')}>
        {t('ranking.stop.screened.of', { n: number(screened), all: number(reports) })}
      </Figure>
      <Figure name={t('ranking.stop.found')}>{number(found)}</Figure>
      <Figure name={t('ranking.stop.row')} says={t('ranking.stop.row.says')}>
        {number(inARow)}
      </Figure>
    </dl>
  )
}

function Figure({ name, says, children }: { name: string; says?: string; children: ReactNode }) {
  return (
    <div className={css.figure}>
      <dt className={css.name}>{name}</dt>
      <dd className={css.value}>{children}</dd>
      {says && <dd className={css.says}>{says}</dd>}
    </div>
  )
}

function Curve({ figures: { frontier, reports, recall, screened, certain } }: { figures: StoppingFigures }) {
  const t = useText()
  const { number, percent } = useFormat()
  const target = percent(recall)
  return (
    <Plot
      caption={t('ranking.stop.curve')}
      label={t('ranking.stop.picture', {
        screened: number(screened),
        all: number(reports),
        certain: percent(certainlyIn(certain)),
        target,
      })}
      most={reports}
      across={t('ranking.plot.screened')}
      lines={[
        {
          id: 'target',
          look: 'dashed',
          points: [
            { screened: 0, recall },
            { screened: reports, recall },
          ],
          label: t('ranking.stop.target', { target }),
        },
        { id: 'certain', look: 'line', points: [{ screened: 0, recall: 0 }, ...frontier] },
      ]}
    >
      <More label={t('ranking.asTable')} level={3}>
        <Table
          caption={t('ranking.stop.curve')}
          columns={[
            { id: 'screened', label: t('ranking.plot.screened'), align: 'end' },
            { id: 'certain', label: t('ranking.plot.certain'), align: 'end' },
          ]}
        >
          {frontier.map((point) => (
            <tr key={point.screened}>
              <td className={numberCell}>{number(point.screened)}</td>
              <td className={numberCell}>{percent(certainlyIn(point.recall))}</td>
            </tr>
          ))}
        </Table>
      </More>
    </Plot>
  )
}
