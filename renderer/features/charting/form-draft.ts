import type { Field } from '#shared/domain/charting/form.ts'

/** A question of the form while it is written: its choices are lines of text. */
export interface FieldDraft {
  id: string
  label: string
  type: Field['type']
  choices: string
  /** The choices as they were, so that a reworded one stays the same choice. */
  before: Field['options']
}

export function draftOf(field: Field): FieldDraft {
  const choices = field.options.map((option) => option.label).join('\n')
  return { id: field.id, label: field.label, type: field.type, choices, before: field.options }
}

/** What is wrong with a question, if anything is. */
export function problemOf(draft: FieldDraft): 'label' | 'options' | undefined {
  if (!draft.label.trim()) return 'label'
  return hasChoices(draft) && linesOf(draft.choices).length < 2 ? 'options' : undefined
}

/** The question as it is kept. */
export function fieldOf(draft: FieldDraft, newId: () => string): Field {
  const options = hasChoices(draft) ? optionsOf(draft, newId) : []
  return { id: draft.id, label: draft.label.trim(), type: draft.type, options }
}

export function hasChoices(draft: Pick<FieldDraft, 'type'>): boolean {
  return draft.type === 'one' || draft.type === 'many'
}

/**
 * The choices with their ids. A line that says what a choice said is that choice wherever it stands now; a line that
 * says something new in the place of a choice that is gone is that choice reworded, so that its answers stay with it.
 */
function optionsOf({ choices, before }: FieldDraft, newId: () => string): Field['options'] {
  const lines = linesOf(choices)
  const gone = new Set(before.filter((option) => !lines.includes(option.label)))
  return lines.map((label, index) => {
    const same = before.find((option) => option.label === label)
    if (same) return same
    const place = before[index]
    if (place && gone.delete(place) && lines.length === before.length) return { id: place.id, label }
    return { id: newId(), label }
  })
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter(Boolean))]
}
