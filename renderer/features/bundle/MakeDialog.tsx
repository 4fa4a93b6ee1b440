import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { download } from '../../app/download.ts'
import { problemText } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { type Language, useLanguage, useText } from '../../app/text.ts'
import { languages } from '../../locales/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import signs from '../../ui/signs.module.css'
import { sizeText } from '../imports/size-text.ts'
import styles from './bundle.module.css'
import { Fingerprint } from './Fingerprint.tsx'
import { TaskProgress } from './TaskProgress.tsx'
import { useTask } from './use-task.ts'

type Made = { name: string; path: string | null; download: string | null; size: number; sha256: string }

/** Makes a bundle: what is in it and how large it is at most, what can be chosen, how far it is, and where it is. */
export function MakeDialog({ onClose }: { onClose: () => void }) {
  const t = useText()
  const { number } = useFormat()
  const { review } = useSession()
  const contents = useQuery(orpc.bundle.contents.queryOptions({ input: {}, staleTime: 0, gcTime: 0 }))
  const [files, setFiles] = useState(true)
  const [pseudonyms, setPseudonyms] = useState(false)
  const [lang, setLang] = useState<Language>(useLanguage())
  const [made, setMade] = useState<Made | null>(null)
  const task = useTask()
  const size = (bytes: number) => sizeText(bytes, t, number)
  const make = async () => {
    // In a window the person shows a place first, and the server writes there; in a browser the file is downloaded.
    const place = window.parallax ? await window.parallax.showPlace(`${review.title}.zip`) : undefined
    if (place === null) return
    const choices = { files, pseudonyms, lang }
    const to = place ? { handed: place.handed } : null
    const done = await task.run<Made>((signal) => api.bundle.make({ choices, to }, { signal }))
    if (done?.download) download(done.download)
    if (done) setMade(done)
  }
  const has = contents.data
  return (
    <Dialog
      title={t('bundle.make.title')}
      isOpen
      role={task.step ? 'alertdialog' : 'dialog'}
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          {!made && (
            <Button onPress={task.step ? task.stop : onClose}>{t(task.step ? 'app.stop' : 'app.cancel')}</Button>
          )}
          {/* One button for both, so that the keyboard stays where it is. */}
          {has && (
            <Button variant="primary" isPending={task.step !== null} onPress={() => (made ? onClose() : void make())}>
              {t(made ? 'app.close' : 'bundle.make.go')}
            </Button>
          )}
        </>
      }
    >
      {made ? (
        <div className={styles.fields} role="status">
          <p className={signs.ok}>{t('bundle.made', { size: size(made.size) })}</p>
          <p className={styles.path}>
            {made.path === null
              ? t('bundle.made.download', { name: made.name })
              : t('bundle.made.path', { path: made.path })}
          </p>
          <Fingerprint sha256={made.sha256} />
          <p className={styles.says}>{t('bundle.made.says')}</p>
        </div>
      ) : (
        <div className={styles.fields}>
          {contents.error && <p role="alert">{problemText(contents.error, t)}</p>}
          {has && !task.step && (
            <>
              <p>{t('bundle.has', { facts: has.counts.facts, records: has.counts.records })}</p>
              <div className={styles.choice}>
                <Checkbox isSelected={files} onChange={setFiles}>
                  {t('bundle.files', { n: has.counts.files, size: size(has.filesSize) })}
                </Checkbox>
                <p className={styles.says}>{t('bundle.files.says')}</p>
              </div>
              <div className={styles.choice}>
                <Checkbox isSelected={pseudonyms} onChange={setPseudonyms}>
                  {t('bundle.pseudonyms')}
                </Checkbox>
                <p className={styles.says}>{t('bundle.pseudonyms.says')}</p>
                {pseudonyms && files && has.filesTelling > 0 && (
                  <p className={styles.says}>{t('bundle.pseudonyms.telling', { n: has.filesTelling })}</p>
                )}
              </div>
              <Select
                label={t('bundle.language')}
                options={languages.map((id) => ({ id, label: t(`app.language.${id}`) }))}
                value={lang}
                onChange={setLang}
              />
              <p className={styles.says}>
                {t('bundle.never')} {t('bundle.size', { size: size(has.size - (files ? 0 : has.filesSize)) })}
              </p>
            </>
          )}
          <TaskProgress task={task} />
        </div>
      )}
    </Dialog>
  )
}
