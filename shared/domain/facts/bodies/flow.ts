import { z } from 'zod'
import { flowLanguages, flowStyle, ownForm } from '../../flow/design.ts'
import { id } from './common.ts'

/** Facts of the figure of the flow. The subject of each kind is named beside it. */
export const flowBodies = {
  /** A form of the flow that the review made for itself. subject: the form's id; each fact is one version */
  'flow-form': ownForm,
  /** How a form of the flow is drawn. subject: the form: its name, or the id of one of the review's own */
  'flow-style': flowStyle.extend({ form: id }),
  /** What stands in the figure for a label of ours, in one language; null for ours again. subject: form/lang/key */
  'flow-label': z.object({ form: id, lang: z.enum(flowLanguages), key: id, text: z.string().max(500).nullable() }),
  /** What is added to a box of the figure. subject: form/key */
  'flow-annotation': z.object({ form: id, key: id, text: z.string().max(1000).nullable() }),
  /** A number of the figure that a person sets by hand, and why; null for the computed one. subject: form/key */
  'flow-override': z.object({ form: id, key: id, n: z.int().min(0).nullable(), why: z.string().max(2000) }),
}
