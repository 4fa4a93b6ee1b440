import { isCountry } from './country-names.ts'
import { isPartDate } from './dates.ts'
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
      return isList(field, value) && value.every(isCountry)
    case 'report':
      return isList(field, value)
    case 'group':
      return Array.isArray(value) && new Set(value).size === value.length
    case 'text':
      return typeof value === 'string'
    case 'date':
      return typeof value === 'string' && isPartDate(value)
    case 'calculated':
    case 'heading':
      return false
  }
}

/** One or, where the field allows it, several; none twice. */
function isList(field: Field, value: Answer): value is string[] {
  return Array.isArray(value) && value.length <= (field.several ? 500 : 1) && new Set(value).size === value.length
}
