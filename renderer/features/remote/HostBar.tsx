import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './remote.module.css'
import { useHosts } from './use-hosts.ts'
import { useLeaveHost } from './use-join.ts'

/** Says at whose host this window is, and leads back. Nothing where it is at home. */
export function HostBar() {
  const t = useText()
  const leave = useLeaveHost()
  const onProblem = useProblemToast()
  const { data } = useHosts()
  const at = data?.hosts.find(({ origin }) => origin === data.at)
  const go = () => void leave().catch(onProblem)
  useCommands(at ? [{ id: 'remote.leave', label: t('remote.leave'), run: go, section: t('remote.section') }] : [])
  if (!at) return null
  return (
    <aside className={styles.bar} aria-label={t('remote.section')}>
      <span className={styles.whose}>{t('remote.at', { name: at.name })}</span>
      <Button variant="bare" size="small" onPress={go}>
        {t('remote.leave')}
      </Button>
    </aside>
  )
}
