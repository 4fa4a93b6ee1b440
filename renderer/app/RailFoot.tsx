import { useIsMutating } from '@tanstack/react-query'
import { Button } from '../ui/Button.tsx'
import { CommandKey } from '../ui/Kbd.tsx'
import { outbox } from './client.ts'
import { setHelp } from './help-state.ts'
import styles from './Rail.module.css'
import { useText } from './text.ts'
import { useOutbox } from './votes-waiting.ts'

/** Whether everything is saved, and the way to everything else that can be done. */
export function RailFoot() {
  const t = useText()
  const saving = useIsMutating() > 0
  const waiting = useOutbox(outbox).waiting.length
  return (
    <div className={styles.foot}>
      <span className={styles.saved}>
        {waiting > 0 ? t('app.outbox.waiting', { n: waiting }) : t(saving ? 'app.saving' : 'app.saved')}
      </span>
      <Button variant="bare" size="small" aria-label={t('app.command.palette')} onPress={() => setHelp('commands')}>
        <CommandKey command="palette" />
      </Button>
      <Button variant="bare" size="small" aria-label={t('app.command.keys')} onPress={() => setHelp('keys')}>
        <CommandKey command="keys" />
      </Button>
    </div>
  )
}
