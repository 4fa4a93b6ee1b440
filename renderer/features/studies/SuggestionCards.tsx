import { useEffect, useRef } from 'react'
import type { StudySuggestion } from '#shared/contract/studies.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { Empty } from '../../ui/Empty.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { reasonText } from './reason-text.ts'
import styles from './SuggestionCards.module.css'
import { keyOf } from './suggestion-list.ts'
import type { Suggestions } from './use-suggestions.ts'

/** Reports that look like one study, card by card, each with why; and what was said to be none. */
export function SuggestionCards({ suggestions, onBack }: { suggestions: Suggestions; onBack: () => void }) {
  const t = useText()
  const { cards, at, kept, isRead } = suggestions
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={t('studies.suggestions')}>
      {isRead && cards.length === 0 && (
        <Empty
          title={t('studies.suggestions.none.title')}
          action={
            <Button command="studies.suggestions" onPress={onBack}>
              {t('studies.suggestions.back')}
            </Button>
          }
        >
          {t('studies.suggestions.none.says')}
        </Empty>
      )}
      <ol className={styles.cards}>
        {cards.map((card, index) => (
          <SuggestionCard
            key={keyOf(card)}
            card={card}
            isHere={index === at}
            onHere={() => suggestions.go(index)}
            suggestions={suggestions}
          />
        ))}
      </ol>
      {kept.length > 0 && <KeptApart suggestions={suggestions} />}
    </section>
  )
}

interface SuggestionCardProps {
  card: StudySuggestion
  isHere: boolean
  onHere: () => void
  suggestions: Suggestions
}

function SuggestionCard({ card, isHere, onHere, suggestions }: SuggestionCardProps) {
  const t = useText()
  const format = useFormat()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isHere) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  const studies = Map.groupBy(card.reports, ({ study }) => study)
  return (
    <li ref={item} className={cx(styles.card, isHere && styles.here)} aria-current={isHere}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {isHere ? (
            t('studies.suggestion.title', { n: card.reports.length })
          ) : (
            <Button variant="bare" size="small" onPress={onHere}>
              {t('studies.suggestion.title', { n: card.reports.length })}
            </Button>
          )}
        </h2>
        <ul className={styles.reasons} aria-label={t('studies.suggestion.why')}>
          {card.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>
              <Chip>{reasonText(reason, t, format)}</Chip>
            </li>
          ))}
        </ul>
      </div>
      <ul className={styles.reports}>
        {card.reports.map((report) => {
          const others = (studies.get(report.study)?.length ?? 1) - 1
          return (
            <li key={report.id} className={styles.report}>
              {isHere && (
                <Checkbox
                  aria-label={t('studies.suggestion.with', { title: report.title })}
                  isSelected={!suggestions.leftOut.has(report.id)}
                  onChange={(isIn) => suggestions.leave(report.id, !isIn)}
                />
              )}
              <span className={styles.record}>
                <RecordCard report={report} />
              </span>
              {others > 0 && <Chip>{t('studies.suggestion.inStudy', { n: others + 1 })}</Chip>}
            </li>
          )
        })}
      </ul>
    </li>
  )
}

/** Pairs that were said to be of several studies: asked about again where that was wrong. */
function KeptApart({ suggestions }: { suggestions: Suggestions }) {
  const t = useText()
  return (
    <details className={styles.kept}>
      <summary>{t('studies.apart', { n: suggestions.kept.length })}</summary>
      <ul>
        {suggestions.kept.map(({ a, b }) => (
          <li key={`${a.id} ${b.id}`} className={styles.pair}>
            <span className={styles.titles}>
              <span dir="auto">{a.title}</span>
              <span dir="auto">{b.title}</span>
            </span>
            <Button size="small" onPress={() => suggestions.askAgain([a.id, b.id])}>
              {t('studies.apart.again')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
