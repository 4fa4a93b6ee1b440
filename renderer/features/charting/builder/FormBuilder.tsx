import { type ReactNode, useMemo, useRef, useState } from 'react'
import { ulid } from 'ulid'
import type { Form } from '#shared/contract/charting.ts'
import type { FieldType } from '#shared/domain/charting/form.ts'
import { problemsOf } from '#shared/domain/charting/problems.ts'
import { placeOf } from '#shared/domain/live/places.ts'
import { useCommands } from '../../../app/commands.tsx'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Bar, Room } from '../../../ui/Room.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { useMedia } from '../../../ui/use-media.ts'
import { EditedBy } from '../../live/EditedBy.tsx'
import { SharedField } from '../../live/SharedField.tsx'
import { FieldCards } from './FieldCards.tsx'
import { FieldPanel } from './FieldPanel.tsx'
import styles from './FormBuilder.module.css'
import { FormPreview, type Tried, triedAt } from './FormPreview.tsx'
import {
  addField,
  changeField,
  copyField,
  inOrder,
  moveField,
  newField,
  type Place,
  putBack,
  removeField,
  stepField,
} from './form-edit.ts'
import { Palette } from './Palette.tsx'
import { problemWords } from './problem-text.ts'
import { RetiredFields } from './RetiredFields.tsx'
import { SaveDialog } from './SaveDialog.tsx'
import { useFormDraft } from './use-form-draft.ts'
import { useSaveForm } from './use-save-form.ts'
import { VersionsDialog } from './VersionsDialog.tsx'

interface FormBuilderProps {
  title: string
  chips: ReactNode
  /** The forms of the review, to choose from. */
  forms: ReactNode
  /** What the draft is kept under. */
  draftKey: string
  /** Undefined for a form that was not saved yet. */
  form: Form | undefined
  onSaved: (id: string) => void
  /** Lets go of a form that was not saved yet. */
  onDiscarded: () => void
}

/** One form being made: the types at the left, its fields, what is said of the chosen one, and the form as it will be. */
export function FormBuilder({ title, chips, forms, draftKey, form, onSaved, onDiscarded }: FormBuilderProps) {
  const t = useText()
  const edit = useFormDraft(draftKey, form)
  const { fields, name } = edit.draft
  const [chosen, choose] = useState(() => inOrder(fields)[0]?.id)
  const [write, setWrite] = useState<{ id: string; n: number }>()
  const [tried, setTried] = useState<Tried>({})
  const [isChecked, setChecked] = useState(false)
  const [isListing, setListing] = useState(false)
  const [shown, setShown] = useState<'field' | 'preview'>('field')
  const isWide = useMedia('(min-width: 1380px)')
  const palette = useRef<HTMLDivElement>(null)
  const saving = useSaveForm(form, edit, onSaved)
  const saved = useMemo(() => savedIds(form), [form])
  const problems = problemsOf(fields)
  const told = isChecked
    ? problems
    : problems.filter((problem) => !['no-label', 'no-options', 'formula'].includes(problem.kind))
  const lined = inOrder(fields)
  const field = lined.find((one) => one.id === chosen)

  /** Chooses a field, and takes the keyboard to its label. */
  const goWrite = (id: string) => {
    choose(id)
    setWrite((last) => ({ id, n: (last?.n ?? 0) + 1 }))
    setShown('field')
  }
  const add = (type: FieldType, place?: Place) => {
    const fresh = newField(type, ulid())
    const at = lined.findIndex((one) => one.id === chosen)
    const next = lined[at + 1]
    const after: Place =
      field?.type === 'group' && type !== 'group'
        ? { into: field.id }
        : field?.in !== undefined && next?.in !== field.in
          ? { into: field.in }
          : next && at >= 0
            ? { before: next.id }
            : 'end'
    edit.change({ fields: addField(fields, fresh, place ?? after) })
    goWrite(fresh.id)
  }
  const remove = (id: string) => {
    const at = lined.findIndex((one) => one.id === id)
    edit.change({ fields: removeField(fields, id, saved) })
    choose((lined.slice(at + 1).find((one) => one.in !== id) ?? lined[at - 1])?.id)
  }
  const save = () => {
    setChecked(true)
    const [problem] = problems
    if (!problem) return saving.save()
    choose(problem.field)
    setShown('field')
    showToast(problemWords(problem, t), { tone: 'problem' })
  }
  const place = form && placeOf('form', form.id)
  const section = t('charting.build.section')
  useCommands([
    {
      id: 'charting.form.save',
      label: t('charting.form.save'),
      keys: '$mod+s',
      run: save,
      enabled: edit.isChanged,
      section,
    },
    {
      id: 'charting.form.add',
      label: t('charting.build.add'),
      keys: 'a',
      run: () => palette.current?.querySelector<HTMLElement>('[role=row]')?.focus(),
      section,
    },
    // While something is changed, undo is of that; what was saved is undone once nothing is.
    {
      id: 'undo',
      label: t('app.command.undo'),
      keys: 'z',
      run: () => edit.undo?.(),
      enabled: !!edit.undo,
      section: t('app.section.edit'),
    },
    {
      id: 'redo',
      label: t('app.command.redo'),
      keys: 'Shift+z',
      run: () => edit.redo?.(),
      enabled: !!edit.redo,
      section: t('app.section.edit'),
    },
  ])

  const panel = field ? (
    <FieldPanel
      key={field.id}
      field={field}
      fields={fields}
      problems={told.filter((problem) => problem.field === field.id)}
      savedOptions={saved}
      answerAt={triedAt(tried)}
      written={field.id === write?.id ? write.n : 0}
      onChange={(part, what) =>
        edit.change({ fields: changeField(fields, field.id, part) }, what && `${field.id} ${what}`)
      }
      onGroup={(group) => edit.change({ fields: moveField(fields, field.id, group ? { into: group } : 'end') })}
      onCopy={() => {
        const copied = copyField(fields, field.id, ulid)
        edit.change({ fields: copied.fields })
        choose(copied.id)
      }}
      onRemove={() => remove(field.id)}
    />
  ) : (
    <p className={styles.says}>{t('charting.build.choose')}</p>
  )
  const preview = <FormPreview fields={fields} tried={tried} onTry={setTried} />
  return (
    <Room
      title={title}
      chips={chips}
      middle="flush"
      status={
        <>
          {place && <EditedBy place={place} />}
          {edit.isChanged && <span className={styles.unsaved}>{t('charting.build.unsaved')}</span>}
        </>
      }
      banner={forms}
      bar={
        <Bar
          start={
            <>
              <Button size="small" command="undo" isDisabled={!edit.undo} onPress={edit.undo}>
                {t('charting.build.undo')}
              </Button>
              <Button size="small" command="redo" isDisabled={!edit.redo} onPress={edit.redo}>
                {t('charting.build.redo')}
              </Button>
            </>
          }
          end={
            <>
              {(edit.isChanged || !form) && (
                <Button
                  size="small"
                  onPress={() => {
                    edit.settle()
                    if (!form) onDiscarded()
                  }}
                >
                  {t(form ? 'charting.build.discard' : 'charting.build.discardNew')}
                </Button>
              )}
              {form && (
                <Button size="small" onPress={() => setListing(true)}>
                  {t('charting.versions.open')}
                </Button>
              )}
            </>
          }
        >
          <Button
            size="large"
            variant="primary"
            command="charting.form.save"
            isDisabled={!edit.isChanged || saving.isBusy}
            onPress={save}
          >
            {t('charting.form.save')}
          </Button>
        </Bar>
      }
    >
      <SharedField place={place} page={styles.builder}>
        <section className={styles.column} aria-label={t('charting.build.palette')}>
          <Palette listRef={palette} onAdd={add} />
        </section>
        <section className={styles.middle} aria-label={t('charting.build.fields')}>
          {edit.isOvertaken && (
            <div className={styles.overtaken} role="status">
              <p>{t('charting.build.overtaken')}</p>
              <Button size="small" onPress={() => edit.change({ since: form?.version })}>
                {t('charting.build.overtaken.goOn')}
              </Button>
            </div>
          )}
          <TextField
            label={t('charting.build.name')}
            value={name}
            onChange={(text) => edit.change({ name: text }, 'name')}
            maxLength={200}
          />
          <FieldCards
            fields={fields}
            chosen={field?.id}
            wrong={new Set(told.map((problem) => problem.field))}
            onChoose={choose}
            onWrite={goWrite}
            onAdd={add}
            onMove={(id, place) => edit.change({ fields: moveField(fields, id, place) })}
            onStep={(id, by) => edit.change({ fields: stepField(fields, id, by) })}
            onRemove={remove}
          />
          <RetiredFields fields={fields} onPutBack={(id) => edit.change({ fields: putBack(fields, id) })} />
        </section>
        {isWide ? (
          <>
            <section className={styles.side} aria-label={t('charting.build.tab.field')}>
              <h2 className={styles.title}>{t('charting.build.tab.field')}</h2>
              {panel}
            </section>
            <section className={styles.side} aria-label={t('charting.build.tab.preview')}>
              <h2 className={styles.title}>{t('charting.build.tab.preview')}</h2>
              {preview}
            </section>
          </>
        ) : (
          <section className={styles.side} aria-label={t(`charting.build.tab.${shown}`)}>
            <SegmentedControl
              aria-label={t('charting.build.tab')}
              options={(['field', 'preview'] as const).map((id) => ({ id, label: t(`charting.build.tab.${id}`) }))}
              value={shown}
              onChange={setShown}
            />
            {shown === 'field' ? panel : preview}
          </section>
        )}
      </SharedField>
      {saving.asked && <SaveDialog preview={saving.asked} onSave={saving.confirm} onClose={saving.cancel} />}
      {isListing && form && (
        <VersionsDialog
          form={form.id}
          onTake={(taken) => {
            edit.change({ fields: taken })
            setListing(false)
          }}
          onClose={() => setListing(false)}
        />
      )}
    </Room>
  )
}

/** The ids of the fields and options that a form had when it was saved. */
function savedIds(form: Form | undefined): ReadonlySet<string> {
  return new Set(form?.fields.flatMap((field) => [field.id, ...field.options.map((option) => option.id)]))
}
