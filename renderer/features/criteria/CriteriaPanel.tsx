import type { Criterion } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { SideSection } from '../../ui/Room.tsx'
import styles from './CriteriaPanel.module.css'
import { QuoteFields } from './QuoteFields.tsx'
import { TagControl } from './TagControl.tsx'
import type { Tag } from './use-assess.ts'
import { VerdictWord } from './VerdictWord.tsx'

interface CriteriaPanelProps {
  stage: StageId
  /** Undefined while nothing is being read: the criteria then only stand there. */
  report: string | undefined
  criteria: readonly Criterion[]
  tags: readonly Tag[]
}

/** What a report is judged by, and the actor's tags of this report against it. */
export function CriteriaPanel({ stage, report, criteria, tags }: CriteriaPanelProps) {
  const t = useText()
  const { can } = useSession()
  if (criteria.length === 0) {
    return (
      <SideSection title={t('screening.criteria')}>
        <p className={styles.none}>{t('screening.criteria.none')}</p>
      </SideSection>
    )
  }
  const kinds = (['include', 'exclude'] as const).filter((kind) => criteria.some((one) => one.kind === kind))
  return kinds.map((kind) => (
    <SideSection key={kind} title={t(`screening.criteria.${kind}`)}>
      <ul className={styles.list}>
        {criteria
          .filter((one) => one.kind === kind)
          .map((criterion) => {
            const tag = tags.find((one) => one.criterion === criterion.id)
            const mayTag = report !== undefined && can('screen')
            return (
              <li key={criterion.id}>
                <div className={styles.criterion}>
                  <span className={styles.text} dir="auto">
                    {criterion.text}
                    {criterion.version > 1 && (
                      <span className={styles.version}>
                        {' '}
                        {t('screening.criteria.version', { version: criterion.version })}
                      </span>
                    )}
                  </span>
                  {mayTag ? (
                    <TagControl stage={stage} report={report} criterion={criterion} tag={tag} />
                  ) : (
                    tag && <VerdictWord kind={criterion.kind} verdict={tag.verdict} />
                  )}
                </div>
                {mayTag && tag && stage === 'full-text' && (
                  <QuoteFields key={report} stage={stage} report={report} tag={tag} criterion={criterion.text} />
                )}
              </li>
            )
          })}
      </ul>
    </SideSection>
  ))
}
