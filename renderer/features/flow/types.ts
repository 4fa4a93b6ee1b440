import type { api } from '../../app/client.ts'

/** The flow as it was told to this window. */
export type ShownFlow = Awaited<ReturnType<typeof api.flow.show>>
export type ShownBox = ShownFlow['boxes'][number]
export type ShownCheck = ShownFlow['checks'][number]
/** A form that the review made for itself. */
export type SavedForm = Awaited<ReturnType<typeof api.flow.forms>>['forms'][number]
