import { useQuery } from '@tanstack/react-query'
import Fuse from 'fuse.js'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
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
import type { Label, LabelOn } from '#shared/contract/marks.ts'
import { sameName } from '#shared/domain/marks/labels.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { LabelChip } from './LabelChip.tsx'
import styles from './LabelPicker.module.css'

interface LabelPickerProps {
  isOpen: boolean
  onClose: () => void
  /** What is on the report. */
  on: readonly LabelOn[]
  put: (label: Label, on: boolean) => void
  create: (name: string, shared: boolean) => void
  /** Whether the person may make labels of the whole team. */
  mayShare: boolean
  manage: () => void
}

/** Labels of the report that is read, found by typing: Enter puts one on or takes it off, Escape goes back to reading. */
export function LabelPicker({ isOpen, onClose, ...props }: LabelPickerProps) {
  const t = useText()
  return (
    <ModalOverlay className={styles.veil} isDismissable isOpen={isOpen} onOpenChange={(open) => open || onClose()}>
      <Modal className={styles.modal}>
        <AriaDialog aria-label={t('marks.picker.title')} className={styles.dialog}>
          <Finder {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Hears Enter before the list does. `hear` is told whether the arrows were used since the last letter, and whether it did it. */
function useEnter(hear: (hasMoved: boolean) => boolean): void {
  const latest = useRef(hear)
  useLayoutEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    let hasMoved = false
    const listen = (event: KeyboardEvent) => {
      if (event.key.startsWith('Arrow')) hasMoved = true
      else if (event.key !== 'Enter') hasMoved = false
      else if (event.target instanceof HTMLInputElement && !event.isComposing && latest.current(hasMoved)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

type Choice = { id: string; label: Label } | { id: string; create: string; shared: boolean }

function Finder({ on, put, create, mayShare, manage }: Omit<LabelPickerProps, 'isOpen' | 'onClose'>) {
  const t = useText()
  const [sought, setSought] = useState('')
  const { data } = useQuery(orpc.marks.labels.queryOptions({ input: {} }))
  const labels = useMemo(() => data?.labels.filter((label) => !label.retired) ?? [], [data])
  const fuse = useMemo(() => new Fuse(labels, { keys: ['name'], threshold: 0.35, ignoreDiacritics: true }), [labels])
  const name = sought.trim()
  const found = name ? fuse.search(name).map((hit) => hit.item) : labels
  const isNew = data && name !== '' && !labels.some((label) => sameName(label.name) === sameName(name))
  // What only resembles what was typed comes after the new label of that name: Enter must not put `survey` for `surveys`.
  const holds = (label: Label) => sameName(label.name).includes(sameName(name))
  const ofLabels = (some: readonly Label[]): Choice[] => some.map((label) => ({ id: label.label, label }))
  const choices: Choice[] = [
    ...ofLabels(found.filter(holds)),
    ...(isNew ? [{ id: 'own', create: name, shared: false }] : []),
    ...(isNew && mayShare ? [{ id: 'team', create: name, shared: true }] : []),
    ...ofLabels(found.filter((label) => !holds(label))),
  ]
  const mine = new Set(on.filter((label) => label.mine).map(({ label }) => label))
  const choose = (id: string) => {
    const choice = choices.find((one) => one.id === id)
    if (!choice) return
    setSought('')
    if ('create' in choice) create(choice.create, choice.shared)
    else put(choice.label, !mine.has(id))
  }
  useEnter((hasMoved) => {
    // The first is meant, unless the arrows went elsewhere since the last letter; however fast it was typed.
    const [first] = choices
    if (hasMoved || !name || !first) return false
    choose(first.id)
    return true
  })
  return (
    <>
      <Autocomplete inputValue={sought} onInputChange={setSought} filter={() => true}>
        <TextField aria-label={t('marks.picker.search')} autoFocus maxLength={100}>
          <Input className={styles.input} placeholder={t('marks.picker.search')} />
        </TextField>
        <ListBox
          className={styles.list}
          aria-label={t('marks.picker.title')}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={mine}
          renderEmptyState={() => data && <p className={styles.none}>{t('marks.picker.none')}</p>}
          onSelectionChange={(keys) => {
            const next = keys === 'all' ? new Set(choices.map(({ id }) => id)) : keys
            const changed = choices.find(({ id }) => next.has(id) !== mine.has(id))
            if (changed) choose(changed.id)
          }}
        >
          <Collection items={choices} dependencies={[mine]}>
            {(choice) => <Row choice={choice} />}
          </Collection>
        </ListBox>
      </Autocomplete>
      <div className={styles.foot}>
        <span>{t('marks.picker.keys')}</span>
        <Button variant="bare" size="small" onPress={manage}>
          {t('marks.manage.open')}
        </Button>
      </div>
    </>
  )
}

function Row({ choice }: { choice: Choice }) {
  const t = useText()
  if ('create' in choice) {
    const text = t(choice.shared ? 'marks.picker.create.team' : 'marks.picker.create', { name: choice.create })
    return (
      <ListBoxItem id={choice.id} textValue={text} className={styles.choice}>
        <span className={styles.tick} aria-hidden="true">
          +
        </span>
        {text}
      </ListBoxItem>
    )
  }
  const { name, colour, shared, mine, by } = choice.label
  return (
    <ListBoxItem id={choice.id} textValue={name} className={styles.choice}>
      {({ isSelected }) => (
        <>
          <span className={styles.tick} aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          <LabelChip name={name} colour={colour} />
          <span className={styles.whose}>{shared ? t('marks.labels.team') : mine ? '' : by}</span>
        </>
      )}
    </ListBoxItem>
  )
}
