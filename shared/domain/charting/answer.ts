import { type Answer, type Field, otherPrefix } from './form.ts'

/** Whether this can be an answer to a field. Null, which takes an answer back, always can. */
export function fits(field: Field, value: Answer): boolean {
  if (value === null) return true
  const isChoice = (one: unknown) =>
    typeof one === 'string' &&
    (one.startsWith(otherPrefix) ? field.other === true : field.options.some((option) => option.id === one))
  switch (field.type) {
    case 'one':
      return isChoice(value)
    case 'many':
    case 'tags':
      return Array.isArray(value) && value.every(isChoice)
    case 'number':
      return typeof value === 'number' && value >= (field.min ?? value) && value <= (field.max ?? value)
    case 'year':
      return typeof value === 'number' && Number.isInteger(value)
    case 'country':
    case 'report':
    case 'group':
      return Array.isArray(value)
    case 'text':
    case 'date':
      return typeof value === 'string'
    case 'calculated':
    case 'heading':
      return false
  }
}
