import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import styles from './QuestionsChips.module.css'
import { QuestionsDialog } from './QuestionsDialog.tsx'
import { sawAnswers, useSeenAnswers } from './seen-answers.ts'

/** Others ask and answer at their own windows: how often that is looked for, in ms. */
const every = 20_000

interface QuestionsChipsProps {
  /** Goes to a report, where the list that is worked through has it. */
  go: (report: string) => void
  isHere: (report: string) => boolean
}

/** For a lead how many questions wait, for a member how many answers they have not seen; each opens them. */
export function QuestionsChips(props: QuestionsChipsProps) {
  const t = useText()
  const { can, member } = useSession()
  const [open, setOpen] = useState<'lead' | 'mine'>()
  const isSeen = useSeenAnswers(member.id)
  const toLead = useQuery(
    orpc.marks.questions.queryOptions({ input: {}, enabled: can('answer'), refetchInterval: every }),
  )
  const mine = useQuery(orpc.marks.asked.queryOptions({ input: {}, enabled: can('screen'), refetchInterval: every }))
  const waiting = toLead.data?.questions.filter((question) => question.waits).length ?? 0
  const own = mine.data?.questions ?? []
  const answers = own.flatMap(({ answer }) => (answer !== null && !isSeen(answer) ? [answer] : []))
  const section = t('screening.command.section')
  useCommands([
    {
      id: 'marks.questions',
      label: t('marks.command.questions'),
      keys: 'q',
      run: () => setOpen('lead'),
      enabled: can('answer'),
      section,
    },
    {
      id: 'marks.asked',
      label: t('marks.command.asked'),
      run: () => setOpen('mine'),
      enabled: own.length > 0,
      section,
    },
  ])
  const shown = (open === 'lead' ? toLead.data?.questions : own) ?? []
  return (
    <>
      {waiting > 0 && (
        <Button className={styles.chip} onPress={() => setOpen('lead')}>
          {t('marks.questions.chip', { n: waiting })}
        </Button>
      )}
      {answers.length > 0 && (
        <Button className={styles.chip} onPress={() => setOpen('mine')}>
          {t('marks.answers.chip', { n: answers.length })}
        </Button>
      )}
      <QuestionsDialog
        as={open}
        questions={shown}
        isNew={(answer) => answers.includes(answer)}
        onClose={() => {
          if (open === 'mine') sawAnswers(member.id, answers)
          setOpen(undefined)
        }}
        {...props}
      />
    </>
  )
}
