import type { RefObject } from 'react'
import type { ThreadEntry } from '#shared/contract/conflicts.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './Discussion.module.css'
import { Thread } from './Thread.tsx'

export type Writing = 'ask' | 'discuss'

interface DiscussionProps {
  thread: readonly ThreadEntry[]
  /** Whether the votes are in sight: answers tell of them. */
  isShown: boolean
  /** Names of those who voted. */
  voters: string[]
  /** Who reads what is written into the discussion. */
  readers: 'resolvers' | 'voters' | 'all'
  writing: Writing
  setWriting: (writing: Writing) => void
  canAsk: boolean
  text: string
  onChange: (text: string) => void
  onSend: () => void
  areaRef: RefObject<HTMLTextAreaElement | null>
}

/** The thread of a conflict, and where a question to its voters or a word in it is written. */
export function Discussion(props: DiscussionProps) {
  const { thread, isShown, voters, readers, writing, setWriting, canAsk, text, onChange, onSend, areaRef } = props
  const t = useText()
  const { list } = useFormat()
  const names = list(voters)
  const isAsking = writing === 'ask' && canAsk
  const label = t(isAsking ? 'conflicts.ask.label' : 'conflicts.discuss.label', { names })
  return (
    <SideSection title={t('conflicts.thread')} aside={thread.length > 0 ? String(thread.length) : undefined}>
      {thread.length > 0 &&
        (isShown ? (
          <Thread entries={thread} />
        ) : (
          <p className={styles.says}>{t('conflicts.thread.hidden', { n: thread.length })}</p>
        ))}
      <div className={styles.compose} data-written={text !== '' || undefined}>
        <TextArea
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={onChange}
          rows={2}
          areaRef={areaRef}
          onKeyDown={(event) => {
            if (event.key === 'Escape') areaRef.current?.blur()
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
            else event.continuePropagation()
          }}
        />
        <p className={styles.more}>
          {isAsking
            ? t('conflicts.ask.says', { names, n: voters.length })
            : t(`conflicts.discuss.says.${readers}`, { names })}
        </p>
        <div className={styles.foot}>
          <Button
            size="small"
            variant={isAsking ? 'conflict' : 'quiet'}
            sign={isAsking ? '⇄' : undefined}
            keys="$mod+Enter"
            isDisabled={text.trim() === ''}
            onPress={onSend}
          >
            {t(isAsking ? 'conflicts.ask.send' : 'conflicts.discuss.send')}
          </Button>
          {canAsk && (
            <Button size="small" variant="bare" onPress={() => setWriting(isAsking ? 'discuss' : 'ask')}>
              {t(isAsking ? 'conflicts.discuss.instead' : 'conflicts.ask.instead')}
            </Button>
          )}
        </div>
      </div>
    </SideSection>
  )
}
