import { useQuery } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import css from './SafeSteps.module.css'
import { type StepState, safeStates } from './safe-state.ts'
import type { StoppingFigures } from './stopping-figures.ts'
import { mistakesQuery, ofKind } from './use-mistakes.ts'
import { useRanking } from './use-ranking.ts'
import { certainlyIn } from './whole-percent.ts'

const steps = ['random', 'relevance', 'other', 'excluded'] as const
const signs = { done: '✓', doing: '◐', not: '○' } as const satisfies Record<StepState, string>

/** What to do before screening is ended early, step by step, and what of it is done. */
export function SafeSteps({ stage, figures }: { stage: StageId; figures: StoppingFigures }) {
  const t = useText()
  const { number, percent } = useFormat()
  const settings = useRanking(stage)
  const { data: mistakes } = useQuery(mistakesQuery(stage))
  if (!settings) return null
  const { reports, screened, certain, recall, mayStop } = figures
  const doubtful = mistakes && ofKind(mistakes.rows, 'exclude').length
  const { learner } = settings
  const states = safeStates({ enough: mistakes?.enough ?? false, screened, mayStop, learner, doubtful })
  const now = {
    random: t('ranking.safe.random.done', { share: percent(settings.randomShare) }),
    relevance: t('ranking.safe.relevance.done', {
      screened: number(screened),
      all: number(reports),
      certain: percent(certainlyIn(certain)),
      target: percent(recall),
    }),
    other: t('ranking.safe.other.done', { learner }),
    excluded:
      mistakes?.enough && doubtful !== undefined
        ? t('ranking.safe.excluded.done', { n: doubtful })
        : t('ranking.mistakes.early'),
  }
  return (
    <section className={css.safe} aria-label={t('ranking.safe')}>
      <h3 className={css.title}>{t('ranking.safe')}</h3>
      <p className={css.says}>{t('ranking.safe.says')}</p>
      <ol className={css.steps}>
        {steps.map((step, i) => (
          <li key={step} className={css.step}>
            <span className={css.n} aria-hidden="true">
              {i + 1}
            </span>
            <span className={css.name}>{t(`ranking.safe.${step}`)}</span>
            <span className={cx(css.state, css[states[step]])}>
              <span aria-hidden="true">{signs[states[step]]}</span> {t('ranking.safe.state', { state: states[step] })}
            </span>
            <span className={css.asks}>{t(`ranking.safe.${step}.asks`)}</span>
            <span className={css.now}>{now[step]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
