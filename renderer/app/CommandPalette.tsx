import Fuse from 'fuse.js'
import { useMemo, useState } from 'react'
import {
  Dialog as AriaDialog,
  Autocomplete,
  Collection,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { Kbd } from '../ui/Kbd.tsx'
import styles from './CommandPalette.module.css'
import { type Command, currentCommands, keysOf, useCommandTable } from './command-table.ts'
import { recentCommands, recentFirst, rememberCommand } from './recent-commands.ts'
import { useText } from './text.ts'

/** Everything that can be done now, found by typing some of its letters. */
export function CommandPalette(props: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useText()
  return (
    <ModalOverlay className={styles.veil} isDismissable {...props}>
      <Modal className={styles.modal}>
        <AriaDialog aria-label={t('app.commands.title')} className={styles.dialog}>
          <Finder close={() => props.onOpenChange(false)} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Finder({ close }: { close: () => void }) {
  const t = useText()
  const [sought, setSought] = useState('')
  const table = useCommandTable()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is what the current commands are made from
  const commands = useMemo(currentCommands, [table])
  const fuse = useMemo(
    () => new Fuse(commands, { keys: ['label', 'section'], threshold: 0.4, ignoreDiacritics: true }),
    [commands],
  )
  const found = sought.trim() ? fuse.search(sought).map((hit) => hit.item) : recentFirst(commands, recentCommands())
  return (
    <Autocomplete inputValue={sought} onInputChange={setSought} filter={() => true}>
      <TextField aria-label={t('app.commands.search')} autoFocus>
        <Input className={styles.input} placeholder={t('app.commands.search')} />
      </TextField>
      <ListBox
        className={styles.list}
        aria-label={t('app.commands.title')}
        selectionMode="single"
        renderEmptyState={() => <p className={styles.none}>{t('app.commands.none')}</p>}
        onAction={(id) => {
          close()
          // After the dialog has given the keyboard back, so that what the command opens may take it.
          requestAnimationFrame(() => found.find((command) => command.id === id)?.run())
          rememberCommand(String(id))
        }}
      >
        <Collection items={found}>{(command) => <Choice command={command} />}</Collection>
      </ListBox>
    </Autocomplete>
  )
}

function Choice({ command }: { command: Command }) {
  return (
    <ListBoxItem id={command.id} textValue={command.label} className={styles.choice}>
      <span className={styles.label}>{command.label}</span>
      {command.section && <span className={styles.section}>{command.section}</span>}
      {keysOf(command)
        .slice(0, 1)
        .map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
    </ListBoxItem>
  )
}
