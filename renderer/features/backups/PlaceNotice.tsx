import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, orpc, startAfresh } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useTask } from '../bundle/use-task.ts'
import styles from './backups.module.css'

/** The review that lies where it should not is said when it is opened, with why, and can be brought to this machine. */
export function PlaceNotice() {
  const { can, review } = useSession()
  return can('own') ? <Notice key={review.path} /> : null
}

function Notice() {
  const t = useText()
  const navigate = useNavigate()
  const onProblem = useProblemToast()
  const task = useTask()
  const [isPutOff, setPutOff] = useState(false)
  const { data } = useQuery(orpc.backups.place.queryOptions({ input: {} }))
  const stay = useMutation({
    mutationFn: () => api.backups.stay({}),
    onSuccess: () => setPutOff(true),
    onError: onProblem,
  })
  const risk = data?.risk
  if (!risk) return null
  const bring = async () => {
    const here = await task.run<{ path: string }>((signal) => api.backups.bringHere({}, { signal }))
    if (!here) return
    await startAfresh()
    await navigate({ to: '/sign-in' })
  }
  const { kind, by, folder, better } = risk
  return (
    <Dialog
      title={t('backups.place.title', { kind })}
      isOpen={!isPutOff}
      role="alertdialog"
      onOpenChange={(open) => !open && !task.step && setPutOff(true)}
      actions={
        <>
          {task.step ? (
            <Button onPress={task.stop}>{t('app.stop')}</Button>
          ) : (
            <>
              <Button onPress={() => setPutOff(true)}>{t('backups.place.later')}</Button>
              <Button isPending={stay.isPending} onPress={() => stay.mutate()}>
                {t('backups.place.stay')}
              </Button>
            </>
          )}
          {better !== null && (
            <Button variant="primary" isPending={task.step !== null} onPress={() => void bring()}>
              {t('backups.place.bring')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t(`backups.place.${kind}`, { by })}</p>
        <p className={styles.path}>{folder}</p>
        <p>{better === null ? t('backups.place.noBetter') : t('backups.place.better', { folder: better })}</p>
        <p className={styles.says}>{t('backups.place.team')}</p>
        {task.step && <Progress label={t('backups.doing', { doing: task.step.doing })} figures="" />}
      </div>
    </Dialog>
  )
}
