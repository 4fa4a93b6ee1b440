import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Setup } from '#shared/contract/reviews.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './form.module.css'

interface LiftBlindProps {
  stage: Pick<Setup['stages'][number], 'id' | 'lift'>
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onLift: (why: string) => void
}

/** Asks before the blind is lifted, and says what that does, how far the members are, and what cannot be taken back. */
export function LiftBlind({ stage, isOpen, onOpenChange, onLift }: LiftBlindProps) {
  const t = useText()
  const { number } = useFormat()
  const { can } = useSession()
  const [why, setWhy] = useState('')
  const progress = useQuery(
    orpc.team.progress.queryOptions({ input: {}, enabled: isOpen && can('follow'), staleTime: 0 }),
  )
  const members = progress.data?.stages.find((one) => one.stage === stage.id)?.members ?? []
  const begun = members.some((member) => member.assigned > 0)
  const finished = members.every((member) => member.voted === member.assigned)
  const waits = stage.lift.when === 'all-voted'
  return (
    <Dialog
      role="alertdialog"
      title={t('reviews.setup.lift.title', { stage: t(`app.stage.${stage.id}`) })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={waits && begun && !finished} onPress={() => onLift(why.trim())}>
            {t('reviews.setup.lift.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('reviews.setup.lift.text')}</p>
        {members.length > 0 && (
          <ul className={styles.progress}>
            {members.map(({ member, name, voted, assigned }) => (
              <li key={member}>
                {t('reviews.setup.lift.progress', { name, voted: number(voted), assigned: number(assigned) })}
              </li>
            ))}
          </ul>
        )}
        {waits && (!begun || !finished) && <p>{t('reviews.setup.lift.waits')}</p>}
        {begun && (finished || !waits) && (
          <p>{t(finished ? 'reviews.setup.lift.finished' : 'reviews.setup.lift.unfinished')}</p>
        )}
        <p>{t('reviews.setup.lift.memory')}</p>
        <TextField
          label={t('reviews.setup.lift.why')}
          help={t('reviews.setup.lift.why.help')}
          maxLength={2000}
          value={why}
          onChange={setWhy}
        />
      </div>
    </Dialog>
  )
}
