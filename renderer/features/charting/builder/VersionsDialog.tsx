import { useQuery } from '@tanstack/react-query'
import type { Field } from '#shared/domain/charting/form.ts'
import { orpc } from '../../../app/client.ts'
import { problemText } from '../../../app/errors.tsx'
import { useFormat } from '../../../app/format.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import styles from './SaveDialog.module.css'
import { Changes } from './SaveDialog.tsx'

interface VersionsDialogProps {
  form: string
  /** Takes the fields of a version up into what is being changed. */
  onTake: (fields: Field[]) => void
  onClose: () => void
}

/** All versions of a form, the newest first: who saved it, when, why, and what was changed. */
export function VersionsDialog({ form, onTake, onClose }: VersionsDialogProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const { data, error } = useQuery({ ...orpc.charting.formVersions.queryOptions({ input: { form } }), staleTime: 0 })
  const team = useQuery(orpc.team.members.queryOptions({ input: {} }))
  const nameOf = (id: string) => team.data?.members.find((member) => member.id === id)?.name ?? id
  return (
    <Dialog
      title={t('charting.versions.title')}
      isOpen
      onOpenChange={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      {error && <p role="alert">{problemText(error, t)}</p>}
      <ol className={styles.versions}>
        {data?.versions.map((version, i) => (
          <li key={version.version} className={styles.version}>
            <div className={styles.head}>
              <strong>{t('charting.versions.version', { n: data.versions.length - i })}</strong>
              <span className={styles.says}>
                {nameOf(version.author)} · {dateTime(version.at)}
              </span>
              {i > 0 ? (
                <Button size="small" onPress={() => onTake(version.form.fields)}>
                  {t('charting.versions.take')}
                </Button>
              ) : (
                <span className={styles.says}>{t('charting.versions.now')}</span>
              )}
            </div>
            {version.form.why && <p className={styles.why}>{version.form.why}</p>}
            <Changes changes={version.changes} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
