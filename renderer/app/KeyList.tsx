import Fuse from 'fuse.js'
import { useMemo, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { allCommands, type Command, keysOf, useCommandTable } from './command-table.ts'
import styles from './KeyList.module.css'
import { FamilyRow, KeyRow } from './KeyRow.tsx'
import { chosenKeys, resetKeys } from './keymap.ts'
import { useText } from './text.ts'
import { useKeyRecorder } from './use-key-recorder.ts'

/** All keys that do something here, by section, found by typing, and each to be changed. */
export function KeyList({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useText()
  return (
    <Dialog title={t('app.keys.title')} isOpen={isOpen} onOpenChange={onOpenChange} width="full">
      <Keys />
    </Dialog>
  )
}

function Keys() {
  const t = useText()
  const [sought, setSought] = useState('')
  const table = useCommandTable()
  const recorder = useKeyRecorder()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is what the commands are made from
  const commands = useMemo(allCommands, [table])
  const fuse = useMemo(
    () =>
      new Fuse(
        commands.map((command) => ({ command, label: command.label, section: command.section, keys: keysOf(command) })),
        { keys: ['label', 'section', 'keys'], threshold: 0.35, ignoreDiacritics: true, ignoreLocation: true },
      ),
    [commands],
  )
  const found = sought.trim() ? fuse.search(sought).map(({ item }) => item.command) : commands
  const sections = Map.groupBy(found, (command) => command.section ?? '')
  // The room's own keys stand first: it was mounted last.
  const ordered = sought.trim() ? [...sections] : [...sections].reverse()
  const isChanged = chosenKeys().size > 0
  return (
    <>
      <div className={styles.head}>
        <p className={styles.intro}>{t('app.keys.intro')}</p>
        <div className={styles.search}>
          <TextField
            type="search"
            aria-label={t('app.keys.search')}
            placeholder={t('app.keys.search')}
            value={sought}
            onChange={setSought}
            autoFocus
          />
        </div>
        {isChanged && (
          <Button size="small" onPress={resetKeys}>
            {t('app.keys.resetAll')}
          </Button>
        )}
      </div>
      {found.length === 0 && <p className={styles.intro}>{t('app.commands.none')}</p>}
      <div className={styles.sections}>
        {ordered.map(([section, some]) => (
          <Section key={section} title={section} commands={some} all={commands} recorder={recorder} />
        ))}
      </div>
    </>
  )
}

interface SectionProps {
  title: string
  commands: readonly Command[]
  /** Those that were not found as well: a family is shown whole. */
  all: readonly Command[]
  recorder: ReturnType<typeof useKeyRecorder>
}

function Section({ title, commands, all, recorder }: SectionProps) {
  const families = Map.groupBy(commands, (command) => command.family ?? '')
  // What has a key first; what has none can be given one.
  const single = [...(families.get('') ?? [])].sort((a, b) => Number(!keysOf(a).length) - Number(!keysOf(b).length))
  return (
    <section className={cx(styles.section, single.length < 14 && styles.whole)}>
      {title && <h3 className={styles.title}>{title}</h3>}
      <ul>
        {[...families.keys()].map(
          (family) =>
            family && (
              <FamilyRow
                key={`family ${family}`}
                label={family}
                members={all.filter((command) => command.family === family)}
              />
            ),
        )}
        {single.map((command) => (
          <KeyRow key={command.id} command={command} recorder={recorder} />
        ))}
      </ul>
    </section>
  )
}
