import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { type Command, currentCommands, keysOf, useCommandTable } from './command-table.ts'
import styles from './KeyList.module.css'
import { useText } from './text.ts'

/** All keys that do something here, by section. */
export function KeyList({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useText()
  useCommandTable()
  const sections = Map.groupBy(
    currentCommands().filter((command) => keysOf(command).length > 0),
    (command) => command.section ?? '',
  )
  // The room's own keys stand first: it was mounted last.
  const ordered = [...sections].reverse()
  return (
    <Dialog title={t('app.keys.title')} isOpen={isOpen} onOpenChange={onOpenChange} width="wide">
      <p className={styles.intro}>{t('app.keys.intro')}</p>
      <div className={styles.sections}>
        {ordered.map(([section, commands]) => (
          <section key={section} className={styles.section}>
            {section && <h3 className={styles.title}>{section}</h3>}
            <dl className={styles.list}>
              {commands.map((command) => (
                <Row key={command.id} command={command} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ command }: { command: Command }) {
  return (
    <div className={styles.row}>
      <dt>{command.label}</dt>
      <dd className={styles.keys}>
        {keysOf(command).map((keys) => (
          <span key={keys} className={styles.combination}>
            <span className="visually-hidden">{keys}</span>
            {keys.split(' ').map((press) => (
              <Kbd key={press} keys={press} />
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}
