import { useState } from 'react'
import type { FormField, FormProblem, ReferenceForm } from '#shared/domain/imports/pasted/form.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import css from './ByHandDialog.module.css'
import { fieldsOf, furtherFields, type ReferenceKind, referenceKinds } from './reference-kinds.ts'

interface ReferenceFieldsProps {
  kind: ReferenceKind
  onKind: (kind: ReferenceKind) => void
  form: ReferenceForm
  onChange: (changes: Partial<ReferenceForm>) => void
  problems: readonly FormProblem[]
  /** Whether problems are also said of fields that nobody has been in. */
  all: boolean
}

const long = new Set<FormField>(['title', 'authors', 'abstract', 'keywords', 'note', 'container', 'url'])
const lines: Partial<Record<FormField, number>> = { authors: 2, abstract: 5, note: 2 }
const helped = ['authors', 'date', 'keywords', 'isbn'] as const

/** What a reference of a kind has, field by field. A problem is said once its field has been left. */
export function ReferenceFields({ kind, onKind, form, onChange, problems, all }: ReferenceFieldsProps) {
  const t = useText()
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set())
  const [further, setFurther] = useState(false)
  const field = (name: FormField) => {
    const problem = problems.find((one) => one.field === name)
    const said = problem && (all || (left.has(name) && problem.problem !== 'missing'))
    const help = helped.find((one) => one === name)
    const props = {
      label: t(`imports.form.${name}`, { type: kind.replaceAll('-', '_') }),
      value: form[name] ?? '',
      onChange: (value: string) => onChange({ [name]: value }),
      onBlur: () => setLeft(new Set([...left, name])),
      help: help && !said ? t(`imports.form.${help}.help`) : undefined,
      error: said ? t(`imports.form.problem.${problem.problem}`, { field: name }) : undefined,
    }
    const rows = lines[name]
    return (
      <div key={name} className={long.has(name) ? css.all : undefined}>
        {rows ? <TextArea {...props} rows={rows} /> : <TextField {...props} autoFocus={name === 'title'} />}
      </div>
    )
  }
  return (
    <div className={css.form}>
      <Select
        label={t('imports.form.type')}
        value={kind}
        onChange={onKind}
        options={referenceKinds.map((id) => ({ id, label: t(`imports.form.kind.${id}`) }))}
      />
      {field('date')}
      {(['title', 'authors'] as const).map(field)}
      {fieldsOf(kind).map(field)}
      {further ? (
        furtherFields.map(field)
      ) : (
        <div className={css.all}>
          <Button variant="bare" size="small" onPress={() => setFurther(true)}>
            {t('imports.form.further')}
          </Button>
        </div>
      )}
    </div>
  )
}
