import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { CheckedBundle } from '#shared/contract/bundle.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { useOpenReview } from '../../app/use-open-review.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import signs from '../../ui/signs.module.css'
import { givenFile } from '../imports/given-file.ts'
import styles from './bundle.module.css'
import { Fingerprint } from './Fingerprint.tsx'
import { TaskProgress } from './TaskProgress.tsx'
import { useTask } from './use-task.ts'

/** Checks a bundle and says what was found; what is sound can become a review, which is opened. */
export function CheckDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const openReview = useOpenReview()
  const onProblem = useProblemToast()
  const task = useTask()
  const [found, setFound] = useState<{ file: File; checked: CheckedBundle } | null>(null)
  const check = async (file: File) => {
    setFound(null)
    const checked = await task.run<CheckedBundle>(async (signal) =>
      api.bundle.check({ file: await givenFile(file) }, { signal }),
    )
    if (checked) setFound({ file, checked })
  }
  const restore = async (file: File) => {
    const restored = await task.run<{ path: string }>(async (signal) =>
      api.bundle.restore({ file: await givenFile(file) }, { signal }),
    )
    if (!restored) return
    void refreshAll()
    await openReview(restored.path).then(onClose, onProblem)
  }
  return (
    <Dialog
      title={t('bundle.check.title')}
      isOpen
      role={task.step ? 'alertdialog' : 'dialog'}
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onPress={task.step ? task.stop : onClose}>
            {t(task.step ? 'app.stop' : found ? 'app.close' : 'app.cancel')}
          </Button>
          <FileTrigger
            acceptedFileTypes={['.zip']}
            onSelect={(files) => {
              const file = files?.[0]
              if (file) void check(file)
            }}
          >
            <Button variant={found ? 'quiet' : 'primary'} isPending={task.step !== null}>
              {t(found ? 'bundle.check.another' : 'bundle.check.choose')}
            </Button>
          </FileTrigger>
          {found?.checked.ok && (
            <Button variant="primary" isPending={task.step !== null} onPress={() => void restore(found.file)}>
              {t('bundle.restore')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        {!found && !task.step && <p>{t('bundle.check.text')}</p>}
        {found && <Checked file={found.file} checked={found.checked} />}
        <TaskProgress task={task} />
      </div>
    </Dialog>
  )
}

function Checked({ file, checked }: { file: File; checked: CheckedBundle }) {
  const t = useText()
  const { dateTime } = useFormat()
  const { ok, findings, about, otherVersion, sha256 } = checked
  return (
    <div className={styles.fields} role="status">
      <p className={styles.path}>{file.name}</p>
      {ok ? (
        <p className={signs.ok}>{t('bundle.check.ok')}</p>
      ) : (
        <>
          <p className={signs.wrong}>{t('bundle.check.wrong', { n: findings.length })}</p>
          <ul className={styles.findings}>
            {findings.map(({ code, entry, line, detail = '', says }) => {
              const text = t(`problem.bundle-${code}`, { entry, detail })
              return <li key={says}>{line === undefined ? text : t('bundle.check.line', { text, line })}</li>
            })}
          </ul>
        </>
      )}
      {otherVersion.length > 0 && <p>{t('bundle.check.otherVersion', { n: otherVersion.length })}</p>}
      {about && (
        <p className={styles.says}>
          {t('bundle.check.about', {
            review: about.review,
            at: dateTime(about.at),
            facts: about.counts.facts,
            records: about.counts.records,
            here: about.counts.filesHere,
            of: about.counts.files,
            by: about.writtenBy,
          })}
        </p>
      )}
      <Fingerprint sha256={sha256} />
      {ok && <p className={styles.says}>{t('bundle.restore.says')}</p>}
    </div>
  )
}
