import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ToggleButton } from 'react-aria-components'
import type { Criterion } from '#shared/contract/reviews.ts'
import { type StageId, verdicts } from '#shared/domain/reviews/words.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { SideSection } from '../../ui/Room.tsx'
import styles from './CriteriaPanel.module.css'
import { reportQuery } from './use-report.ts'
import { type Verdict, verdictSigns } from './verdicts.ts'

interface Tag {
  criterion: string
  verdict: Verdict
}

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
  const verdictOn = (id: string) => tags.find((tag) => tag.criterion === id)?.verdict ?? null
  const kinds = (['include', 'exclude'] as const).filter((kind) => criteria.some((one) => one.kind === kind))
  return kinds.map((kind) => (
    <SideSection key={kind} title={t(`screening.criteria.${kind}`)}>
      <ul className={styles.list}>
        {criteria
          .filter((one) => one.kind === kind)
          .map((criterion) => (
            <li key={criterion.id} className={styles.criterion}>
              <span className={styles.text} dir="auto">
                {criterion.text}
                {criterion.version > 1 && (
                  <span className={styles.version}>
                    {' '}
                    {t('screening.criteria.version', { version: criterion.version })}
                  </span>
                )}
              </span>
              {report !== undefined && can('screen') ? (
                <TagControl stage={stage} report={report} criterion={criterion} verdict={verdictOn(criterion.id)} />
              ) : (
                <VerdictWord verdict={verdictOn(criterion.id)} />
              )}
            </li>
          ))}
      </ul>
    </SideSection>
  ))
}

/** Met, not met or unclear; pressed again it is taken back. */
function TagControl({
  stage,
  report,
  criterion,
  verdict,
}: {
  stage: StageId
  report: string
  criterion: Criterion
  verdict: Verdict | null
}) {
  const t = useText()
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: (next: Verdict | null) => api.charting.assess({ report, criterion: criterion.id, verdict: next }),
    onSuccess(_, next) {
      client.setQueryData(reportQuery(stage, report).queryKey, (old) => {
        if (!old) return old
        const others = old.assessments.filter((one) => one.criterion !== criterion.id)
        const own = next === null ? [] : [{ criterion: criterion.id, verdict: next, quote: '', page: '' }]
        return { ...old, assessments: [...others, ...own] }
      })
      void client.invalidateQueries({ queryKey: orpc.charting.included.key() })
    },
    onError,
  })
  return (
    // No group of React Aria's: its arrow keys would be taken from going to the next report.
    <fieldset className={styles.tags} aria-label={t('screening.criteria.tag', { criterion: criterion.text })}>
      {verdicts.map((one) => (
        <ToggleButton
          key={one}
          className={`${styles.tag} ${styles[one]}`}
          aria-label={t(`screening.verdict.${one}`)}
          isSelected={verdict === one}
          onChange={(isOn) => mutate(isOn ? one : null)}
        >
          <span aria-hidden="true">{verdictSigns[one]}</span>
        </ToggleButton>
      ))}
    </fieldset>
  )
}

/** A tag for those who only read. */
function VerdictWord({ verdict }: { verdict: Verdict | null }) {
  const t = useText()
  return (
    verdict && (
      <span className={`${styles.word} ${styles[verdict]}`}>
        <span aria-hidden="true">{verdictSigns[verdict]}</span> {t(`screening.verdict.${verdict}`)}
      </span>
    )
  )
}
