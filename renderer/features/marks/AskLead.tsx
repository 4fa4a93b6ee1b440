import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Question } from '#shared/contract/marks.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { useSideOfRoom } from '../../ui/room-side.ts'
import { TextArea } from '../../ui/TextField.tsx'
import { useDraft } from '../screening/use-drafts.ts'
import styles from './MarksPanel.module.css'
import { sawAnswers } from './seen-answers.ts'
import { Thread } from './Thread.tsx'

interface AskLeadProps {
  /** Whose question on which report it is. */
  of: string
  member: string
  question: Question | null
  ask: (text: string, closes?: boolean) => void
}

/** A question about the report to the lead, and what came of it. */
export function AskLead({ of, member, question, ask }: AskLeadProps) {
  const t = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(`question ${of}`, '')
  const side = useSideOfRoom()
  const [isAsking, setAsking] = useState(false)
  const isOpen = isAsking || draft.text !== ''
  const answer = question?.answer ?? null
  useEffect(() => {
    if (answer !== null) sawAnswers(member, [answer])
  }, [member, answer])
  const start = () => {
    // At once: the next letter is the question's, and none of the room's keys.
    flushSync(() => {
      side?.show()
      setAsking(true)
    })
    area.current?.focus()
  }
  useCommands([
    {
      id: 'marks.ask',
      label: t('marks.command.ask'),
      keys: 'q',
      run: start,
      section: t('screening.command.section'),
    },
  ])
  const leave = () => {
    area.current?.blur()
    setAsking(false)
  }
  const send = () => {
    if (!draft.text.trim()) return
    ask(draft.text.trim())
    draft.drop()
    leave()
  }
  return (
    <div className={styles.question}>
      {question && (
        <>
          <h3 className={styles.heading}>
            {t('marks.question')}
            {question.waits && <span className={styles.waits}>{t('marks.question.waits')}</span>}
          </h3>
          <Thread words={question.words} />
        </>
      )}
      {isOpen && (
        <TextArea
          aria-label={t('marks.ask.label')}
          placeholder={t('marks.ask.placeholder')}
          value={draft.text}
          onChange={draft.setText}
          maxLength={20_000}
          rows={4}
          areaRef={area}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave()
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
            else event.continuePropagation()
          }}
        />
      )}
      <div className={styles.buttons}>
        {isOpen ? (
          <>
            <Button size="small" variant="primary" isDisabled={!draft.text.trim()} onPress={send}>
              {t('marks.ask.send')}
            </Button>
            <Button
              size="small"
              onPress={() => {
                draft.drop()
                leave()
              }}
            >
              {t('app.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" variant={question ? 'quiet' : 'bare'} command="marks.ask" onPress={start}>
              {t(question ? 'marks.ask.more' : 'marks.ask')}
            </Button>
            {question && !question.closed && (
              <Button size="small" onPress={() => ask('', true)}>
                {t('marks.ask.close')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  )
}
