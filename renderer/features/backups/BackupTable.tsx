import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import signs from '../../ui/signs.module.css'
import { numberCell, Table } from '../../ui/Table.tsx'
import { sizeText } from '../imports/size-text.ts'
import styles from './backups.module.css'

type Backup = InferContractRouterOutputs<Contract>['backups']['list']['backups'][number]

/** So many backups are in sight before one asks for all. */
const few = 6

interface BackupTableProps {
  backups: readonly Backup[]
  isBusy: boolean
  onRestore: (name: string) => void
}

/** The backups that there are, newest first, with what is in each. */
export function BackupTable({ backups, isBusy, onRestore }: BackupTableProps) {
  const t = useText()
  const { dateTime } = useFormat()
  if (backups.length === 0) return <p>{t('backups.none')}</p>
  const row = (backup: Backup) => (
    <tr key={backup.name}>
      <td>{dateTime(backup.at)}</td>
      <td>
        <Holds {...backup} />
      </td>
      <td className={numberCell}>
        <Button
          size="small"
          isDisabled={isBusy || !backup.holds}
          aria-label={t('backups.restore.what', { at: dateTime(backup.at) })}
          onPress={() => onRestore(backup.name)}
        >
          {t('backups.restore')}
        </Button>
      </td>
    </tr>
  )
  const columns = [
    { id: 'at', label: t('backups.at'), width: '34%' },
    { id: 'holds', label: t('backups.holds') },
    { id: 'restore', label: '', width: '120px' },
  ]
  return (
    <>
      <Table caption={t('backups.title')} columns={columns}>
        {backups.slice(0, few).map(row)}
      </Table>
      {backups.length > few && (
        <details className={styles.older}>
          <summary>{t('backups.older', { n: backups.length - few })}</summary>
          <Table caption={t('backups.older', { n: backups.length - few })} columns={columns}>
            {backups.slice(few).map(row)}
          </Table>
        </details>
      )}
      <p className={styles.says}>{t('backups.restore.says')}</p>
    </>
  )
}

/** What is in one backup; how much was said, and how large it is, once nothing is closed. */
function Holds({ holds, size }: Pick<Backup, 'holds' | 'size'>) {
  const t = useText()
  const { number } = useFormat()
  if (!holds) return <span className={signs.wrong}>{t('backups.unreadable')}</span>
  const parts = [
    t('backups.records', { n: holds.records }),
    holds.facts === null ? null : t('backups.facts', { n: holds.facts }),
    size === null ? null : sizeText(size, t, number),
  ].filter((part) => part !== null)
  return parts.join(' · ')
}
