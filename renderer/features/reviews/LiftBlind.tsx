import { useQuery } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './form.module.css'

interface LiftBlindProps {
  stage: StageId
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onLift: () => void
}

/** Asks before the blind is lifted, and says what that does, how far the members are, and what cannot be taken back. */
export function LiftBlind({ stage, isOpen, onOpenChange, onLift }: LiftBlindProps) {
  const t = useText()
  const { number } = useFormat()
  const progress = useQuery(orpc.team.progress.queryOptions({ input: {}, enabled: isOpen, staleTime: 0 }))
  const members = progress.data?.stages.find((one) => one.stage === stage)?.members ?? []
  const begun = members.some((member) => member.assigned > 0)
  const finished = members.every((member) => member.voted === member.assigned)
  return (
    <Dialog
      role="alertdialog"
      title={t('reviews.setup.lift.title', { stage: t(`app.stage.${stage}`) })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('app.cancel')}</Button>
          <Button variant="primary" onPress={onLift}>
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
        {begun && <p>{t(finished ? 'reviews.setup.lift.finished' : 'reviews.setup.lift.unfinished')}</p>}
        <p>{t('reviews.setup.lift.memory')}</p>
      </div>
    </Dialog>
  )
}
