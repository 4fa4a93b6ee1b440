import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { problemText, useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { type TextId, useText } from '../../app/text.ts'
import { useOpenReview } from '../../app/use-open-review.ts'
import { catalogues } from '../../locales/index.ts'
import { Button } from '../../ui/Button.tsx'
import signs from '../../ui/signs.module.css'
import { useTask } from '../bundle/use-task.ts'
import { BackupProgress } from './BackupProgress.tsx'
import { BackupTable } from './BackupTable.tsx'
import styles from './backups.module.css'
import { Schedule } from './Schedule.tsx'

/** How often the list is read anew while it is in sight, in ms: backups come by themselves too. */
const often = 30_000

/** What was done here last: a backup, or a review that was made of one. */
type Done = { made: string } | { restored: string }

/** The backups of the review: when and where they are made, making one now, and making a review of one. */
export function BackupsSection() {
  const t = useText()
  const { dateTime } = useFormat()
  const openReview = useOpenReview()
  const onProblem = useProblemToast()
  const task = useTask()
  const [done, setDone] = useState<Done | null>(null)
  const { data, error } = useQuery(
    orpc.backups.list.queryOptions({ input: {}, staleTime: 0, refetchInterval: task.step ? false : often }),
  )
  const again = () => queryClient.invalidateQueries({ queryKey: orpc.backups.key() })
  const make = async () => {
    setDone(null)
    const made = await task.run<{ at: string }>((signal) => api.backups.make({}, { signal }))
    await again()
    if (made) setDone({ made: made.at })
  }
  const restore = async (backup: string) => {
    setDone(null)
    const made = await task.run<{ path: string }>((signal) => api.backups.restore({ backup }, { signal }))
    if (made) setDone({ restored: made.path })
  }
  useCommands([{ id: 'backups.make', label: t('backups.make'), section: t('backups.title'), run: () => void make() }])
  if (error) return <p role="alert">{problemText(error, t)}</p>
  if (!data) return null
  const { failed } = data
  const known = failed ? `problem.${failed.problem}` : ''
  return (
    <div className={styles.fields}>
      {failed && (
        <p className={styles.problem} role="alert">
          {t('backups.failed', {
            at: dateTime(failed.at),
            why: isText(known) ? t(known, { file: failed.file }) : failed.says,
          })}
        </p>
      )}
      <Schedule list={data} onChanged={again} />
      <div className={styles.buttons}>
        <Button variant="primary" isPending={task.step !== null || data.isUnderWay} onPress={() => void make()}>
          {t('backups.make')}
        </Button>
      </div>
      <BackupProgress task={task} />
      {done && 'made' in done && (
        <p className={signs.ok} role="status">
          {t('backups.made', { at: dateTime(done.made) })}
        </p>
      )}
      {done && 'restored' in done && (
        <div className={styles.fields} role="status">
          <p className={signs.ok}>{t('backups.restored')}</p>
          <p className={styles.path}>{done.restored}</p>
          <div className={styles.buttons}>
            <Button size="small" onPress={() => void openReview(done.restored).catch(onProblem)}>
              {t('backups.open')}
            </Button>
          </div>
        </div>
      )}
      <BackupTable backups={data.backups} isBusy={task.step !== null} onRestore={(name) => void restore(name)} />
      <p className={styles.says}>{t('backups.never')}</p>
    </div>
  )
}

function isText(id: string): id is TextId {
  return id in catalogues.en
}
