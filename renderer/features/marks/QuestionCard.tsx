import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuestionAbout } from '#shared/contract/marks.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordText } from '../../ui/RecordText.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { useDraft } from '../screening/use-drafts.ts'
import { reportQuery } from '../screening/use-report.ts'
import styles from './QuestionsDialog.module.css'
import { Thread } from './Thread.tsx'

interface QuestionCardProps {
  as: 'lead' | 'mine'
  question: QuestionAbout
  isNew: boolean
  /** Goes to its report, where the room has it. */
  go?: () => void
}

/** A question: on which report, by whom, what was said, and what can be said next. Nothing of anybody's vote. */
export function QuestionCard({ as, question, isNew, go }: QuestionCardProps) {
  const t = useText()
  const client = useQueryClient()
  const { member: me, review } = useSession()
  const { stage, report, member, name, title, authors, year, words, closed, waits } = question
  const draft = useDraft(`answer ${review.path} ${me.id} ${stage} ${report} ${member}`, '')
  const [isReading, setReading] = useState(false)
  const [isGoingOn, setGoingOn] = useState(false)
  const { mutate, isPending } = useMutation({
    scope: { id: 'marks' },
    mutationFn: ({ text, closes }: { text: string; closes: boolean }) =>
      as === 'lead'
        ? api.marks.answer({ stage, report, member, text, closes })
        : api.marks.ask({ stage, report, text, closes }),
    onSuccess: async () => {
      draft.drop()
      setGoingOn(false)
      void client.invalidateQueries({ queryKey: reportQuery(stage, report).queryKey })
      await client.invalidateQueries({ queryKey: orpc.marks.key() })
    },
    onError: useProblemToast(),
  })
  const text = draft.text.trim()
  const canSay = !closed || isGoingOn || text !== ''
  const say = (closes: boolean) => mutate({ text, closes })
  const field = t(as === 'lead' ? 'marks.answer.label' : 'marks.ask.label')
  const state = waits ? 'marks.question.waits' : closed ? 'marks.question.closed' : 'marks.question.open'
  return (
    <li className={styles.card} aria-label={title || t('app.report.untitled')}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.title} dir="auto">
            {title || t('app.report.untitled')}
          </h3>
          <p className={styles.under}>
            {[authors, year, t(`app.stage.${stage}`), as === 'lead' && t('marks.questions.by', { name })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <span className={styles.state}>{t(isNew ? 'marks.answers.new' : state)}</span>
      </div>
      <Thread words={words} />
      {isReading && <Read question={question} />}
      {canSay && (
        <TextArea
          aria-label={`${field}: ${title}`}
          placeholder={field}
          value={draft.text}
          onChange={draft.setText}
          maxLength={20_000}
          rows={2}
        />
      )}
      <div className={styles.buttons}>
        {canSay && (
          <>
            <Button size="small" variant="primary" isDisabled={!text || isPending} onPress={() => say(as === 'lead')}>
              {t(as === 'lead' ? 'marks.answer.send' : 'marks.ask.send')}
            </Button>
            {as === 'lead' && (
              <Button size="small" isDisabled={!text || isPending} onPress={() => say(false)}>
                {t('marks.answer.askBack')}
              </Button>
            )}
            {!text && !closed && (
              <Button size="small" isDisabled={isPending} onPress={() => say(true)}>
                {t('marks.ask.close')}
              </Button>
            )}
          </>
        )}
        {!canSay && (
          <Button size="small" onPress={() => setGoingOn(true)}>
            {t('marks.ask.more')}
          </Button>
        )}
        <span className={styles.end}>
          <Button size="small" variant="bare" aria-expanded={isReading} onPress={() => setReading(!isReading)}>
            {t(isReading ? 'marks.questions.unread' : 'marks.questions.read')}
          </Button>
          {go && (
            <Button size="small" variant="bare" onPress={go}>
              {t('marks.questions.go')}
            </Button>
          )}
        </span>
      </div>
    </li>
  )
}

/** The report as it is read, within the card. */
function Read({ question: { stage, report } }: { question: QuestionAbout }) {
  const { data } = useQuery(reportQuery(stage, report))
  return data ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.report} tabIndex={0} aria-label={data.report.title}>
      <RecordText report={data.report} />
    </section>
  ) : null
}
