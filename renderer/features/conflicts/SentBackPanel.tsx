import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { useDraft } from '../screening/use-drafts.ts'
import styles from './SentBackPanel.module.css'
import { Thread } from './Thread.tsx'

interface SentBackPanelProps {
  stage: StageId
  report: string
  /** Whether it is among those that were sent back to the reviewer: of others nothing is asked of the server. */
  isAsked: boolean
}

/** What a resolver asks a reviewer about a report that was sent back, and where to answer. Nothing where nothing is asked. */
export function SentBackPanel({ stage, report, isAsked }: SentBackPanelProps) {
  const t = useText()
  const { date } = useFormat()
  const { member, review, closed } = useSession()
  const client = useQueryClient()
  const onError = useProblemToast()
  const area = useRef<HTMLTextAreaElement>(null)
  const options = orpc.conflicts.question.queryOptions({ input: { stage, report } })
  const { data } = useQuery({ ...options, enabled: isAsked })
  const draft = useDraft(`${review.path} ${member.id} answer ${stage} ${report}`, '')
  const asked = (isAsked && data?.sentBack) || null
  const { mutate, isPending } = useMutation({
    mutationFn: async (text: string) => {
      await api.conflicts.discuss({ stage, report, text })
      await Promise.all([
        client.invalidateQueries({ queryKey: options.queryKey }),
        client.invalidateQueries({ queryKey: orpc.conflicts.sentBack.key() }),
      ])
    },
    onSuccess: () => draft.drop(),
    onError,
  })
  useCommands([
    {
      id: 'screening.answer',
      label: t('conflicts.answer.command'),
      keys: 'a',
      run: () => area.current?.focus(),
      enabled: asked !== null,
      section: t('screening.command.section'),
    },
  ])
  if (!asked) return null
  // The question that is asked stands above, in large.
  const now = asked.thread.findLast(({ kind }) => kind === 'sent-back')
  const rest = asked.thread.filter((entry) => entry !== now)
  const send = () => {
    const text = draft.text.trim()
    if (text === '' || isPending) return
    // At once: the next key is for the page, and is said after this.
    area.current?.blur()
    mutate(text)
  }
  return (
    <section className={styles.panel} data-written={draft.text !== '' || undefined} aria-label={t('conflicts.mine')}>
      <h2 className={styles.title}>
        <span>
          <span aria-hidden="true">⇄ </span>
          {t('conflicts.sentBack', { name: asked.by, date: date(asked.at) })}
        </span>
        {asked.answered && (
          <span className={styles.done}>
            <span aria-hidden="true">✓ </span>
            {t(asked.votedSince ? 'conflicts.since.voted' : 'conflicts.since.answered')}
          </span>
        )}
      </h2>
      <p className={styles.question} dir="auto">
        {asked.text}
      </p>
      {rest.length > 0 && <Thread entries={rest} />}
      <TextArea
        aria-label={t('conflicts.answer')}
        placeholder={t('conflicts.answer.placeholder')}
        value={draft.text}
        onChange={draft.setText}
        rows={2}
        areaRef={area}
        onKeyDown={(event) => {
          if (event.key === 'Escape') area.current?.blur()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          else event.continuePropagation()
        }}
      />
      {draft.text.trim() !== '' && (
        <Button size="small" keys="$mod+Enter" onPress={send}>
          {t('conflicts.answer.send')}
        </Button>
      )}
      <p className={styles.says}>
        {t(closed.has(stage) ? 'conflicts.mine.says.blind' : 'conflicts.mine.says', { name: asked.by })}
      </p>
    </section>
  )
}
