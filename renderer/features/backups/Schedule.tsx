import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Contract } from '#shared/contract/index.ts'
import { schedules } from '#shared/domain/backups/schedule.ts'
import { api } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import signs from '../../ui/signs.module.css'
import { TextField } from '../../ui/TextField.tsx'
import styles from './backups.module.css'

type List = InferContractRouterOutputs<Contract>['backups']['list']
type Change = InferContractRouterInputs<Contract>['backups']['schedule']

interface ScheduleProps {
  list: Pick<List, 'every' | 'folder' | 'isBeside' | 'isSameDisk' | 'isMissing'>
  onChanged: () => Promise<unknown>
}

/** How often backups are made, and where they are kept. */
export function Schedule({ list, onChanged }: ScheduleProps) {
  const t = useText()
  const desktop = window.parallax
  const [path, setPath] = useState<string | null>(null)
  const change = useMutation({
    mutationFn: (to: Change) => api.backups.schedule(to),
    onSuccess: () => setPath(null),
    onSettled: onChanged,
  })
  const choose = async () => {
    if (!desktop) return setPath('')
    const folder = await desktop.chooseFolder()
    if (folder) change.mutate({ folder })
  }
  const problem = change.error ? problemText(change.error, t) : ''
  return (
    <>
      <div className={styles.part}>
        <span className={styles.label}>{t('backups.every')}</span>
        <SegmentedControl
          aria-label={t('backups.every')}
          options={schedules.map((id) => ({ id, label: t(`backups.every.${id}`) }))}
          value={list.every}
          onChange={(every) => change.mutate({ every })}
          isDisabled={change.isPending}
        />
        <p className={styles.says}>{t(list.every === 'never' ? 'backups.every.never.says' : 'backups.every.says')}</p>
      </div>
      <div className={styles.part}>
        <span className={styles.label}>{t('backups.folder')}</span>
        <p className={styles.path}>{list.folder}</p>
        {list.isMissing ? (
          <p className={signs.wrong} role="alert">
            {t('backups.folder.missing')}
          </p>
        ) : (
          list.isSameDisk !== null && (
            <p className={list.isSameDisk ? signs.careful : signs.ok}>
              {t(list.isSameDisk ? 'backups.folder.same' : 'backups.folder.other')}
            </p>
          )
        )}
        {path !== null && (
          <form
            className={styles.part}
            onSubmit={(event) => {
              event.preventDefault()
              change.mutate({ folder: path.trim() })
            }}
          >
            <TextField
              autoFocus
              label={t('backups.folder.path')}
              help={t('backups.folder.path.says')}
              value={path}
              onChange={setPath}
              error={problem}
            />
            <div className={styles.buttons}>
              <Button size="small" onPress={() => setPath(null)}>
                {t('app.cancel')}
              </Button>
              <Button size="small" type="submit" isDisabled={path.trim() === ''} isPending={change.isPending}>
                {t('backups.folder.take')}
              </Button>
            </div>
          </form>
        )}
        {path === null && problem && <p role="alert">{problem}</p>}
        {path === null && (
          <div className={styles.buttons}>
            <Button size="small" isPending={change.isPending} onPress={() => void choose()}>
              {t('backups.folder.choose')}
            </Button>
            {!list.isBeside && (
              <Button size="small" isPending={change.isPending} onPress={() => change.mutate({ folder: null })}>
                {t('backups.folder.beside')}
              </Button>
            )}
          </div>
        )}
      </div>
    </>
  )
}
