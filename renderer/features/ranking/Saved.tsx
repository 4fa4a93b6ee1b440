import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import type { Contract } from '#shared/contract/index.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { More } from '../../ui/More.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { Part } from './Part.tsx'
import { Plot } from './Plot.tsx'
import { RunTable } from './RunTable.tsx'
import css from './Saved.module.css'
import { savedBy } from './saved.ts'

type Simulated = InferContractRouterOutputs<Contract>['ranking']['simulate']

/** What ranking would have saved of what is decided: worked out only when it is asked for, for it takes its time. */
export function Saved({ stage }: { stage: StageId }) {
  const t = useText()
  const { data, error, isFetching, refetch } = useQuery({
    ...orpc.ranking.simulate.queryOptions({ input: { stage } }),
    enabled: false,
  })
  return (
    <Part title={t('ranking.saved')} said={t('ranking.saved.says')}>
      <div className={css.run}>
        {isFetching ? (
          <Progress label={t('ranking.saved.running')} />
        ) : (
          <Button onPress={() => void refetch()}>{t(data ? 'ranking.saved.again' : 'ranking.saved.run')}</Button>
        )}
      </div>
      {error && !isFetching && <PageProblem error={error} reset={() => void refetch()} />}
      <div aria-live="polite">
        {data &&
          !isFetching &&
          (data.runs.length > 0 ? (
            <InWords simulated={data} />
          ) : (
            t('ranking.saved.early', { includes: data.includes, excludes: data.excludes })
          ))}
      </div>
      {data && data.runs.length > 0 && !isFetching && <Picture simulated={data} />}
    </Part>
  )
}

function InWords({ simulated: { runs } }: { simulated: Simulated }) {
  const t = useText()
  const { number, percent } = useFormat()
  const { at95, wss95, atd, included, most } = savedBy(runs)
  return (
    <div className={css.words}>
      <p className={css.read}>{t('ranking.saved.read', { share: percent(at95), n: number(runs[0]?.n ?? 0) })}</p>
      <p>{t(wss95 > 0 ? 'ranking.saved.than' : 'ranking.saved.none', { saved: percent(wss95) })}</p>
      <p>{t('ranking.saved.bound', { share: percent(included), most: percent(Math.max(0, most)) })}</p>
      <p>{t('ranking.saved.atd', { share: percent(atd) })}</p>
    </div>
  )
}

function Picture({ simulated: { runs, curve } }: { simulated: Simulated }) {
  const t = useText()
  const { percent } = useFormat()
  const [first] = runs
  if (!first) return null
  const { n, included } = first
  const { at95, recallAt10 } = savedBy([first])
  const end = { screened: n, recall: 1 }
  const start = { screened: 0, recall: 0 }
  return (
    <Plot
      caption={t('ranking.saved.curve')}
      label={t('ranking.saved.picture', { tenth: percent(recallAt10), share: percent(at95) })}
      most={n}
      across={t('ranking.plot.screened')}
      lines={[
        {
          id: 'best',
          look: 'dotted',
          points: [start, { screened: included, recall: 1 }, end],
          name: t('ranking.saved.line.best'),
        },
        { id: 'random', look: 'dashed', points: [start, end], name: t('ranking.saved.line.random') },
        { id: 'relevance', look: 'line', points: curve, name: t('ranking.saved.line.relevance') },
      ]}
    >
      <More label={t('ranking.saved.runs')} level={3}>
        <RunTable runs={runs} />
      </More>
    </Plot>
  )
}
