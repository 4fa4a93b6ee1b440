import { z } from 'zod'
import { checklistIds } from '../../reporting/checklists/lists.ts'

/** Facts of what a manuscript reports. The subject of each kind is named beside it. */
export const reportingBodies = {
  /** Where the manuscript answers an item of a reporting checklist, and a remark. subject: list/item */
  checklist: z.object({
    list: z.enum(checklistIds),
    item: z.string().min(1).max(10),
    /** A page or a section; empty where it is taken back. */
    where: z.string().max(200),
    note: z.string().max(5000),
  }),
}
