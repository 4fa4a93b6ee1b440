import { useState } from 'react'
import { otherMethods, sourceKinds } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import css from './SourceFields.module.css'
import type { SourceDraft } from './source-draft.ts'

interface SourceFieldsProps {
  draft: SourceDraft
  onChange: (draft: SourceDraft) => void
  /** Whether the search and its limits are open from the beginning. */
  whole?: boolean
}

/** What PRISMA-S asks about a source (doi 10.1186/s13643-020-01542-z). */
export function SourceFields({ draft, onChange, whole = false }: SourceFieldsProps) {
  const t = useText()
  const [open, setOpen] = useState(whole || draft.query !== '' || draft.limits !== '')
  const set = (changes: Partial<SourceDraft>) => onChange({ ...draft, ...changes })
  const number = (value: number) => (Number.isNaN(value) ? null : value)
  return (
    <div className={css.fields}>
      <div className={css.name}>
        <TextField
          label={t('imports.field.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={draft.name.trim() === '' ? t('imports.nameNeeded') : undefined}
        />
      </div>
      <Select
        label={t('imports.field.kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={sourceKinds.map((id) => ({ id, label: t(`imports.kind.${id}`) }))}
      />
      {draft.kind === 'other' ? (
        <Select
          label={t('imports.field.method')}
          value={draft.method}
          onChange={(method) => set({ method })}
          options={otherMethods.map((id) => ({ id, label: t(`imports.method.${id}`) }))}
        />
      ) : (
        <TextField
          label={t('imports.field.platform')}
          value={draft.platform}
          onChange={(platform) => set({ platform })}
        />
      )}
      <TextField
        type="date"
        label={t('imports.field.searched')}
        value={draft.searched}
        onChange={(searched) => set({ searched })}
      />
      <NumberField
        label={t('imports.field.hits')}
        value={draft.hits ?? Number.NaN}
        onChange={(value) => set({ hits: number(value) })}
        minValue={0}
      />
      <NumberField
        label={t('imports.field.removedBefore')}
        value={draft.removedBefore ?? Number.NaN}
        onChange={(value) => set({ removedBefore: number(value) })}
        minValue={0}
      />
      {open ? (
        <>
          <div className={css.all}>
            <TextArea
              label={t('imports.field.query')}
              value={draft.query}
              onChange={(query) => set({ query })}
              rows={4}
            />
          </div>
          <div className={css.all}>
            <TextArea
              label={t('imports.field.limits')}
              value={draft.limits}
              onChange={(limits) => set({ limits })}
              rows={2}
            />
          </div>
        </>
      ) : (
        <div className={css.all}>
          <Button variant="bare" size="small" onPress={() => setOpen(true)}>
            {t('imports.more')}
          </Button>
        </div>
      )}
    </div>
  )
}
