import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportDestination, ReportDetail } from '#shared/contract/screening.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Newest } from '../../app/newest.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { reportQuery } from '../screening/use-report.ts'
import styles from './DestinationPanel.module.css'
import { ReplaceDialog } from './ReplaceDialog.tsx'

/** What a report that is not included can be kept as; what it waits for is a choice of its own. */
const choices = ['none', 'background', 'ongoing', 'protocol', 'translation', 'other'] as const
type Choice = (typeof choices)[number]

interface DestinationPanelProps {
  report: ReportDetail
  destination: ReportDestination | null
  /** Goes to another report, where the room can. */
  onGo?: (report: string) => void
  /** Whether it leads to the list of all that is kept so. */
  leadsToList?: boolean
}

/** As what a report is kept that is not included: background, a protocol, replaced by others. */
export function DestinationPanel({ report, destination, onGo, leadsToList = false }: DestinationPanelProps) {
  const t = useText()
  const { can } = useSession()
  const [isReplacing, setReplacing] = useState(false)
  const send = useSend(report.id, destination)
  const maySay = can('chart')
  const chosen = choiceOf(destination)
  return (
    <SideSection title={t('fulltext.destination')}>
      {destination?.to === 'replaced' ? (
        <Replaced
          destination={destination}
          onGo={onGo}
          onTakeBack={maySay ? () => void send({ choice: 'none' }) : undefined}
        />
      ) : (
        <>
          <Select
            aria-label={t('fulltext.destination')}
            help={t('fulltext.destination.says')}
            options={choices.map((state) => ({ id: state, label: t('fulltext.destination.state', { state }) }))}
            value={chosen}
            onChange={(choice) => void send({ choice })}
            isDisabled={!maySay}
          />
          {destination && (
            <Note key={report.id} note={destination.note} isReadOnly={!maySay} onKeep={(note) => send({ note })} />
          )}
          {destination && leadsToList && (
            <p className={styles.all}>
              <Link to="/review/fulltext/list" search={{ kept: destination.to }}>
                {t('fulltext.destination.all')}
              </Link>
            </p>
          )}
          {maySay && (
            <div className={styles.replace}>
              <Button size="small" onPress={() => setReplacing(true)}>
                {t('fulltext.replace')}
              </Button>
            </div>
          )}
        </>
      )}
      {isReplacing && <ReplaceDialog report={report} onClose={() => setReplacing(false)} />}
    </SideSection>
  )
}

function choiceOf(destination: ReportDestination | null): Choice {
  const said = destination?.to === 'awaiting' ? (destination.awaits ?? 'other') : destination?.to
  return choices.find((choice) => choice === said) ?? 'none'
}

type Said = Omit<Parameters<typeof api.fulltext.send>[0], 'report'>

function saidOf(choice: Choice, note = ''): Said {
  const kept = note.trim() ? { note: note.trim() } : {}
  if (choice === 'none') return { to: null }
  if (choice === 'translation' || choice === 'other') return { to: 'awaiting', awaits: choice, ...kept }
  return { to: choice, ...kept }
}

interface ReplacedProps {
  destination: ReportDestination
  onGo?: (report: string) => void
  onTakeBack?: () => void
}

/** The reports that stand for this one. */
function Replaced({ destination, onGo, onTakeBack }: ReplacedProps) {
  const t = useText()
  return (
    <>
      <p>{t('fulltext.replacedBy', { n: destination.replacedBy.length })}</p>
      <ul className={styles.others}>
        {destination.replacedBy.map(({ id, title }) => (
          <li key={id} dir="auto">
            {onGo ? (
              <Button variant="bare" size="small" onPress={() => onGo(id)}>
                {title || t('app.report.untitled')}
              </Button>
            ) : (
              title || t('app.report.untitled')
            )}
          </li>
        ))}
      </ul>
      {destination.note && (
        <p className={styles.note} dir="auto">
          {destination.note}
        </p>
      )}
      {onTakeBack && (
        <Button size="small" onPress={onTakeBack}>
          {t('fulltext.replace.takeBack')}
        </Button>
      )}
    </>
  )
}

/** Why it is kept, kept when the field is left. */
function Note({
  note,
  isReadOnly,
  onKeep,
}: {
  note: string
  isReadOnly: boolean
  onKeep: (note: string) => Promise<unknown>
}) {
  const t = useText()
  const typed = useTyped(note, onKeep)
  return (
    <div className={styles.field}>
      <TextArea
        label={t('fulltext.destination.note')}
        rows={2}
        maxLength={2000}
        value={typed.text}
        onChange={typed.setText}
        onBlur={typed.leave}
        isReadOnly={isReadOnly}
      />
    </div>
  )
}

const newest = new Newest<{ choice: Choice; note: string }>()

/** Says as what a report is kept, or why: the other is what was last said of it. */
function useSend(report: string, destination: ReportDestination | null) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutateAsync } = useMutation({
    mutationFn: ({ report, said }: { report: string; said: Said }) => api.fulltext.send({ report, ...said }),
    async onSuccess(_, { report }) {
      await client.invalidateQueries({ queryKey: reportQuery('full-text', report).queryKey })
      // It waits for nobody any more, or does again: lists, the map and the flow follow.
      await refreshAll()
    },
    onError,
  })
  return (part: { choice?: Choice; note?: string }): Promise<unknown> => {
    const saved = { choice: choiceOf(destination), note: destination?.note ?? '' }
    const next = { ...newest.of(report, saved), ...part }
    return newest.say(report, next, () => mutateAsync({ report, said: saidOf(next.choice, next.note) }))
  }
}
