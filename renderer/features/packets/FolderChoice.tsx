import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import signs from '../../ui/signs.module.css'
import { TextField } from '../../ui/TextField.tsx'
import styles from './packets.module.css'

interface FolderChoiceProps {
  folder: string | null
  /** What is said of the folder that was chosen. */
  says: string
  /** The folder is not there now: a drive is away, or it was moved. */
  isMissing: boolean
  onChoose: (folder: string | null) => Promise<unknown>
}

/** The folder that a team shares: chosen in a window by the system's dialog, in a browser by its path. */
export function FolderChoice({ folder, says, isMissing, onChoose }: FolderChoiceProps) {
  const t = useText()
  const [path, setPath] = useState('')
  const desktop = window.parallax
  const choose = useMutation({
    mutationFn: async () => {
      const chosen = desktop ? await desktop.chooseFolder() : path.trim()
      if (chosen) await onChoose(chosen)
    },
    onSuccess: () => setPath(''),
  })
  const stop = useMutation({ mutationFn: () => onChoose(null) })
  const error = choose.error ?? stop.error
  const problem = error ? problemText(error, t) : ''
  if (folder !== null)
    return (
      <div className={styles.fields}>
        <p className={styles.path}>{folder}</p>
        {isMissing ? (
          <p className={signs.wrong} role="alert">
            {t('packets.folder.missing')}
          </p>
        ) : (
          <p className={styles.says}>{says}</p>
        )}
        <div className={styles.buttons}>
          <Button size="small" isPending={stop.isPending} onPress={() => stop.mutate()}>
            {t('packets.folder.stop')}
          </Button>
        </div>
      </div>
    )
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        choose.mutate()
      }}
    >
      {!desktop && <TextField label={t('packets.folder.path')} value={path} onChange={setPath} error={problem} />}
      {desktop && problem && <p role="alert">{problem}</p>}
      <div className={styles.buttons}>
        <Button type="submit" size="small" isPending={choose.isPending} isDisabled={!desktop && path.trim() === ''}>
          {t(desktop ? 'packets.folder.choose' : 'packets.folder.take')}
        </Button>
      </div>
    </form>
  )
}
