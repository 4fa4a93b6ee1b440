import { FileTrigger } from 'react-aria-components'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useOpenReview } from '../../app/use-open-review.ts'
import { Button } from '../../ui/Button.tsx'
import { useTask } from '../bundle/use-task.ts'
import { givenFile } from '../imports/given-file.ts'
import { BackupProgress } from './BackupProgress.tsx'

/** The way back for whom the review itself is lost: a backup becomes a review in the folder of the reviews, which is opened. */
export function RestoreOffer() {
  const t = useText()
  const task = useTask()
  const openReview = useOpenReview()
  const onProblem = useProblemToast()
  const restore = async (file: File) => {
    const made = await task.run<{ path: string }>(async (signal) =>
      api.backups.restoreFile({ file: await givenFile(file) }, { signal }),
    )
    if (!made) return
    void refreshAll()
    await openReview(made.path).catch(onProblem)
  }
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.parallax']}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) void restore(file)
        }}
      >
        <Button isPending={task.step !== null}>{t('backups.restoreFile')}</Button>
      </FileTrigger>
      <BackupProgress task={task} />
    </>
  )
}
