import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import type { Study } from './studies.ts'

const nothing: readonly Study[] = []

/** The query of everything that is included. */
export function includedQuery() {
  return orpc.charting.included.queryOptions({ input: {} })
}

/** The included studies and the form that they are charted by. */
export function useIncluded() {
  const included = useQuery(includedQuery())
  const form = useQuery(orpc.charting.form.queryOptions({ input: {} }))
  return {
    isReady: included.isSuccess && form.isSuccess,
    error: included.error ?? form.error,
    /** False while a stage is closed to the member. */
    isOpen: included.data?.open ?? true,
    studies: included.data?.studies ?? nothing,
    fields: form.data?.fields ?? [],
  }
}
