import { useState } from 'react'
import type { FlowLanguage } from '#shared/domain/flow/design.ts'
import { boxLabel } from '#shared/domain/flow/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { NumberDialog } from './NumberDialog.tsx'
import { LabelDialog, NoteDialog } from './TextDialogs.tsx'
import type { ShownBox, ShownFlow } from './types.ts'

/** What the lead may say of one box: a number, other words, a note. */
export function BoxActions({ flow, lang, box }: { flow: ShownFlow; lang: FlowLanguage; box: ShownBox }) {
  const t = useText()
  const [open, setOpen] = useState<'number' | 'label' | 'note'>()
  const close = () => setOpen(undefined)
  const actions = [
    { id: 'number', keys: 'n', label: t('flow.box.number'), isThere: box.n !== null },
    { id: 'label', keys: 'r', label: t('flow.box.label'), isThere: true },
    { id: 'note', keys: 'a', label: t(box.annotation ? 'flow.box.noteChange' : 'flow.box.note'), isThere: true },
  ] as const
  useCommands(
    actions.map(({ id, keys, label, isThere }) => ({
      id: `flow.box.${id}`,
      keys,
      label,
      run: () => setOpen(id),
      enabled: isThere,
      section: t('flow.box.actions'),
    })),
  )
  return (
    <div>
      <MenuButton
        size="small"
        groups={[
          {
            id: 'actions',
            title: t('flow.box.actions'),
            choices: actions
              .filter((action) => action.isThere)
              .map(({ id, keys, label }) => ({ id, keys, label, run: () => setOpen(id) })),
          },
        ]}
      >
        {t('flow.box.actions')} <span aria-hidden="true">▾</span>
      </MenuButton>
      {open === 'number' && <NumberDialog flow={flow} box={box} onClose={close} />}
      {open === 'label' && (
        <LabelDialog
          form={flow.form}
          lang={lang}
          label={{ key: box.key, ours: boxLabel(lang, flow.base, box.key) }}
          own={flow.labels[box.key]}
          onClose={close}
        />
      )}
      {open === 'note' && <NoteDialog flow={flow} box={box} onClose={close} />}
    </div>
  )
}
