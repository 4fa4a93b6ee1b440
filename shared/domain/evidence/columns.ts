import type { Answer, ChartingForm, Field, Option } from '../charting/form.ts'
import { type Evidence, taggings } from './data.ts'
import { type EvidenceLanguage, taggingText, word } from './words.ts'

/** How the values of a column are compared, filtered and counted. */
export type ColumnKind = 'text' | 'number' | 'year' | 'date' | 'choice' | 'choices' | 'country' | 'report' | 'items'

/** One column of the evidence table: something known of every study. */
export interface Column {
  /** `title`, …, `field:ID` or `criterion:ID`: what a kept view names it by. */
  id: string
  kind: ColumnKind
  label: string
  /** Where it comes from. */
  part: 'report' | 'form' | 'criteria'
  /** For a field: its form's name. */
  form?: string
  field?: Field
  /** What can be chosen, in order. */
  options: readonly Option[]
  /** One for each study. */
  values: readonly Answer[]
  /** Studies that several charted differently, by their place. */
  differs: ReadonlySet<number>
  /** Whether a cell of it can be given another value. */
  isEditable: boolean
}

/** A form as the table needs it. */
export type TableForm = Pick<ChartingForm, 'fields' | 'perStudy' | 'blind' | 'retired'> & { id: string; name: string }

const none: ReadonlySet<number> = new Set()

/**
 * The columns of the table: what is known of the main report, what was charted by each form in use, and the criteria. What is in a
 * repeating group is one column for each of its fields, with the values of all items of a study.
 *
 * Only what one person charts can be changed here: where two do, the table has what they agree on, which is nobody's answer.
 */
export function columnsOf(evidence: Evidence, forms: readonly TableForm[], lang: EvidenceLanguage): Column[] {
  return [
    ...reportColumns(evidence, lang),
    ...forms.filter((form) => !form.retired).flatMap((form) => formColumns(evidence, form)),
    ...criteriaColumns(evidence, lang),
  ]
}

function reportColumns(evidence: Evidence, lang: EvidenceLanguage): Column[] {
  const of = (id: 'title' | 'authors' | 'year' | 'container' | 'type' | 'reports', kind: ColumnKind): Column => ({
    id,
    kind,
    label: word(lang, id),
    part: 'report',
    options: [],
    values: evidence[id].map((value) => (value === '' ? null : value)),
    differs: none,
    isEditable: false,
  })
  return [
    of('title', 'text'),
    of('authors', 'text'),
    of('year', 'year'),
    of('container', 'text'),
    of('type', 'text'),
    of('reports', 'number'),
    ...(evidence.previous ? [versionColumn(evidence.previous, lang)] : []),
  ]
}

/** In which version of the review a study was included first. */
function versionColumn(previous: readonly boolean[], lang: EvidenceLanguage): Column {
  return {
    id: 'version',
    kind: 'choice',
    label: word(lang, 'firstIn'),
    part: 'report',
    options: (['previousVersion', 'thisVersion'] as const).map((id) => ({ id, label: word(lang, id) })),
    values: previous.map((isPrevious) => (isPrevious ? 'previousVersion' : 'thisVersion')),
    differs: none,
    isEditable: false,
  }
}

function formColumns(evidence: Evidence, form: TableForm): Column[] {
  const fields = form.fields.filter((field) => !field.retired && field.type !== 'heading')
  const size = evidence.study.length
  return fields.map((field) => {
    const column = {
      id: `field:${field.id}`,
      label: field.label,
      part: 'form' as const,
      form: form.name,
      field,
      options: field.options,
    }
    if (field.in !== undefined) {
      const kind = kindOf(field)
      return {
        ...column,
        kind: kind === 'choice' ? 'choices' : kind === 'choices' || kind === 'country' ? kind : 'text',
        values: valuesInGroup(evidence, field),
        differs: none,
        isEditable: false,
      }
    }
    const known = evidence.fields.find((one) => one.id === field.id)
    return {
      ...column,
      kind: kindOf(field),
      values: known?.values ?? new Array<Answer>(size).fill(null),
      differs: known && known.differs.length > 0 ? new Set(known.differs) : none,
      isEditable: !['calculated', 'group', 'report'].includes(field.type) && form.perStudy !== 2 && !form.blind,
    }
  })
}

/** How the answers to a field are compared. */
function kindOf(field: Field): ColumnKind {
  switch (field.type) {
    case 'one':
      return 'choice'
    case 'many':
    case 'tags':
      return 'choices'
    case 'group':
      return 'items'
    case 'calculated':
      return 'number'
    case 'heading':
      return 'text'
    default:
      return field.type
  }
}

/** What was charted for a field of a repeating group: each value once, over all items of a study. */
function valuesInGroup(evidence: Evidence, field: Field): Answer[] {
  const group = evidence.groups.find((one) => one.id === field.in)
  const known = group?.fields.find((one) => one.id === field.id)
  const all = evidence.study.map((): string[] => [])
  for (const [i, study] of (group?.of ?? []).entries()) {
    const value = known?.values[i] ?? null
    if (value === null || value === '') continue
    const list = all[study]
    for (const one of Array.isArray(value) ? value : [String(value)]) if (list && !list.includes(one)) list.push(one)
  }
  const joins = !['choice', 'choices', 'country'].includes(kindOf(field))
  return all.map((list) => (list.length === 0 ? null : joins ? list.join('; ') : list))
}

function criteriaColumns(evidence: Evidence, lang: EvidenceLanguage): Column[] {
  const options = taggings.map((id) => ({ id, label: taggingText(lang, id) }))
  return evidence.criteria.map(({ id, text, tagged }) => ({
    id: `criterion:${id}`,
    kind: 'choice',
    label: text,
    part: 'criteria',
    options,
    values: tagged,
    differs: none,
    isEditable: false,
  }))
}

/** Whether nothing was entered. */
export function isEmpty(value: Answer | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What a value is of, one by one: of a choice and of several alike. */
export function partsOf(value: Answer | undefined): readonly string[] {
  if (isEmpty(value)) return []
  return Array.isArray(value) ? value : [String(value)]
}
