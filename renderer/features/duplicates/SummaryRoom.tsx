import { Link } from '@tanstack/react-router'
import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import { useCommands } from '../../app/commands.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Room } from '../../ui/Room.tsx'
import type { DuplicatesHead } from './head.ts'
import { OverlapSection } from './OverlapSection.tsx'
import { PolicySection } from './PolicySection.tsx'
import { ReductionFigure } from './ReductionFigure.tsx'
import { ruleText } from './reason-text.ts'
import css from './SummaryRoom.module.css'

interface SummaryRoomProps {
  head: DuplicatesHead
  summary: DuplicateSummary
  onQuestions: () => void
}

/** At one glance: how many records are how many reports, by which rules, what waits, and what each source gave. */
export function SummaryRoom({ head, summary, onQuestions }: SummaryRoomProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const { records, reports, questions } = summary
  useCommands([
    {
      id: 'duplicates.answer',
      label: t('duplicates.summary.answer', { n: questions }),
      keys: 'a',
      run: onQuestions,
      enabled: questions > 0,
      section: t('duplicates.tab.summary'),
    },
  ])
  return (
    <Room title={head.title} chips={head.chips} status={head.status}>
      <div className={css.page}>
        {head.banner}
        <section className={css.lead}>
          <div>
            <h2 className={css.headline}>{t('duplicates.summary.headline', { records, reports })}</h2>
            {summary.found && (
              <p className={css.quiet}>{t('duplicates.summary.found', { when: dateTime(summary.found) })}</p>
            )}
          </div>
          {questions > 0 ? (
            <Button variant="primary" size="large" command="duplicates.answer" onPress={onQuestions}>
              {t('duplicates.summary.answer', { n: questions })}
            </Button>
          ) : (
            <span className={css.settled}>
              <span aria-hidden="true">✓</span> {t('duplicates.all.title')}
            </span>
          )}
        </section>
        <ReductionFigure summary={summary} />
        <div className={css.columns}>
          <section>
            <h2 className={css.title}>{t('duplicates.grounds')}</h2>
            <Rules rules={summary.rules} />
          </section>
          <PolicySection />
        </div>
        <OverlapSection summary={summary} />
      </div>
    </Room>
  )
}

/** How many links each rule made, the most first, how they compare, and the way to what each merged. */
function Rules({ rules }: { rules: DuplicateSummary['rules'] }) {
  const t = useText()
  const { number } = useFormat()
  const most = Math.max(1, ...rules.map(({ links }) => links))
  if (rules.length === 0) return <p className={css.quiet}>{t('duplicates.noMerged.title')}</p>
  return (
    <dl className={css.rules}>
      {rules.map(({ rule, links }) => (
        <div key={rule}>
          <dt>
            <Link to="/review/duplicates" search={{ tab: 'merged', rule }}>
              {ruleText(rule, t)}
            </Link>
          </dt>
          <dd className={css.bar} aria-hidden="true">
            <span style={{ width: `${(links / most) * 100}%` }} />
          </dd>
          <dd className={css.number}>{number(links)}</dd>
        </div>
      ))}
    </dl>
  )
}
