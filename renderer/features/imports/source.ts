import type { api } from '../../app/client.ts'

/** A source of the review with its imports. */
export type Source = Awaited<ReturnType<typeof api.imports.sources>>['sources'][number]
