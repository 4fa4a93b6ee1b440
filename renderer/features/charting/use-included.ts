import { useQuery } from '@tanstack/react-query'
import type { Field } from '#shared/domain/charting/form.ts'
import { orpc } from '../../app/client.ts'
import type { Study } from './studies.ts'

const nothing: readonly Study[] = []

/** The query of everything that is included. */
export function includedQuery() {
  return orpc.charting.included.queryOptions({ input: {} })
}

/** Whether a field is answered once for a study: not for each item of a group, nor worked out. */
function isAskedOnce(field: Field): boolean {
  return !field.retired && field.in === undefined && field.type !== 'heading' && field.type !== 'calculated'
}

/** The forms in use, and the fields of all of them that ask for something. */
export function useForms() {
  const { data, error, isSuccess } = useQuery(orpc.charting.forms.queryOptions({ input: {} }))
  const forms = (data?.forms ?? []).filter((form) => !form.retired)
  return {
    isReady: isSuccess,
    error,
    forms,
    fields: forms.flatMap((form) => form.fields.filter(isAskedOnce)),
  }
}

/** The included studies and the forms that they are charted by. */
export function useIncluded() {
  const included = useQuery(includedQuery())
  const form = useForms()
  return {
    isReady: included.isSuccess && form.isReady,
    error: included.error ?? form.error,
    /** False while a stage is closed to the member. */
    isOpen: included.data?.open ?? true,
    studies: included.data?.studies ?? nothing,
    forms: form.forms,
    fields: form.fields,
  }
}
