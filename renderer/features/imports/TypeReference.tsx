import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { itemOfForm, type ReferenceForm } from '#shared/domain/imports/pasted/form.ts'
import { otherMethods } from '#shared/domain/reviews/words.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import css from './ByHandDialog.module.css'
import { ReferenceFields } from './ReferenceFields.tsx'
import { formFor, type ReferenceKind } from './reference-kinds.ts'
import type { Source } from './source.ts'
import { emptyDraft, sourceOf } from './source-draft.ts'

/** A reference as far as it is typed. */
export interface Typed {
  kind: ReferenceKind
  form: ReferenceForm
}

interface TypeReferenceProps {
  sources: readonly Source[]
  typed: Typed
  onTyped: (typed: Typed) => void
  ways: ReactNode
  onClose: () => void
}

const newSource = 'new'

/** One reference, typed field by field; what cannot be right is said at once. */
export function TypeReference({ sources, typed, onTyped, ways, onClose }: TypeReferenceProps) {
  const t = useText()
  const { undo } = useUndo()
  const [checked, setChecked] = useState(false)
  const [count, setCount] = useState(0)
  const [chosen, setChosen] = useState(sources.findLast((source) => source.kind === 'other')?.id ?? newSource)
  const [draft, setDraft] = useState({ ...emptyDraft, kind: 'other' as const, name: t('imports.byHand.source') })

  const form = formFor(typed.kind, typed.form)
  const { problems } = itemOfForm(form)
  const into = chosen === newSource ? sourceOf(draft) : { id: chosen }
  const nameless = chosen === newSource && draft.name.trim() === ''
  const add = useMutation({
    mutationFn: (_: { again: boolean }) => api.imports.enter({ reference: form, source: into }),
    onSuccess: ({ source }, { again }) => {
      showToast(t('imports.byHand.added', { title: form.title ?? '' }), {
        action: { label: t('app.command.undo'), run: undo },
      })
      void refreshAll()
      if (!again) return onClose()
      onTyped({ ...typed, form: {} })
      setChecked(false)
      setChosen(source)
      setCount(count + 1)
    },
    onError: useProblemToast(),
  })
  const go = (again: boolean) => {
    setChecked(true)
    if (problems.length === 0 && !nameless && !add.isPending) add.mutate({ again })
  }
  // The source that was just made is chosen before the list of sources knows it.
  const known = sources.some((source) => source.id === chosen)
  return (
    <Dialog
      title={t('imports.byHand.title')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      role="alertdialog"
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('imports.cancel')}</Button>
          <Button onPress={() => go(true)}>{t('imports.byHand.addAnother')}</Button>
          <Button variant="primary" onPress={() => go(false)}>
            {t('imports.byHand.add')}
          </Button>
        </>
      }
    >
      {ways}
      <ReferenceFields
        key={count}
        kind={typed.kind}
        onKind={(kind) => onTyped({ ...typed, kind })}
        form={typed.form}
        onChange={(changes) => onTyped({ ...typed, form: { ...typed.form, ...changes } })}
        problems={problems}
        all={checked}
      />
      <div className={css.source}>
        <Select
          label={t('imports.into')}
          value={chosen}
          onChange={setChosen}
          options={[
            { id: newSource, label: t('imports.newSource') },
            ...(known || chosen === newSource ? [] : [{ id: chosen, label: draft.name }]),
            ...sources.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
        {chosen === newSource && (
          <>
            <TextField
              label={t('imports.field.name')}
              value={draft.name}
              onChange={(name) => setDraft({ ...draft, name })}
              error={nameless ? t('imports.nameNeeded') : undefined}
            />
            <Select
              label={t('imports.field.method')}
              value={draft.method}
              onChange={(method) => setDraft({ ...draft, method })}
              options={otherMethods.map((id) => ({ id, label: t(`imports.method.${id}`) }))}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
