import type { Consequence } from '#shared/contract/duplicates.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import css from './Consequences.module.css'

interface ConsequencesProps {
  consequence: Consequence | undefined
  /** Of the two reports the one that is called "this". */
  report: string
}

/** What joining two reports does, before it is done: nothing is lost, which votes count, and which outcomes change. */
export function Consequences({ consequence, report }: ConsequencesProps) {
  const t = useText()
  const { date, list } = useFormat()
  const word = (decision: Decision) => t(`app.decision.${decision}`).toLocaleLowerCase()
  const which = (id: string) => t(id === report ? 'clusters.join.onThis' : 'clusters.join.onOther')
  return (
    <section className={css.box} aria-label={t('clusters.join.what')} aria-live="polite">
      {consequence && (
        <>
          <p>{t('clusters.join.kept', { n: consequence.records })}</p>
          {consequence.stages.map(({ stage, blind, mine, counts, others, before, after }) => {
            const outcomes = new Set(before.map(({ outcome }) => outcome))
            return (
              <div key={stage} className={css.stage}>
                <h3 className={css.name}>{t(`app.stage.${stage}`)}</h3>
                <ul>
                  {mine.length > 0 && (
                    <li>
                      {t('clusters.join.mine', {
                        votes: list(
                          mine.map((vote) =>
                            t('clusters.join.vote', {
                              decision: word(vote.decision),
                              which: which(vote.report),
                              date: date(vote.at),
                            }),
                          ),
                        ),
                      })}{' '}
                      {counts && mine.length > 1 && (
                        <strong>{t('clusters.join.counts', { decision: t(`app.decision.${counts}`) })}</strong>
                      )}
                    </li>
                  )}
                  {[...Map.groupBy(others, ({ member }) => member)].map(([member, votes]) => (
                    <li key={member}>
                      {t('clusters.join.others', {
                        member,
                        votes: list(
                          votes.map((vote) =>
                            t('clusters.join.vote.plain', { decision: word(vote.decision), which: which(vote.report) }),
                          ),
                        ),
                      })}
                    </li>
                  ))}
                  {after && (
                    <li>
                      {outcomes.size === 1 && outcomes.has(after)
                        ? t('clusters.join.stays', { after: t(`clusters.outcome.${after}`) })
                        : t('clusters.join.changes', {
                            before: list(
                              before.map(({ report: id, outcome }) =>
                                t(id === report ? 'clusters.join.nowThis' : 'clusters.join.nowOther', {
                                  outcome: t(`clusters.outcome.${outcome}`),
                                }),
                              ),
                            ),
                            after: t(`clusters.outcome.${after}`),
                          })}
                    </li>
                  )}
                  {blind && <li>{t('clusters.join.blind')}</li>}
                </ul>
              </div>
            )
          })}
        </>
      )}
    </section>
  )
}
