import type { Item } from './item.ts'
import { prisma2020 } from './prisma-2020.ts'
import { prismaS } from './prisma-s.ts'
import { prismaScr } from './prisma-scr.ts'

/** The checklists that a review can be held against. */
export const checklistIds = ['prisma-2020', 'prisma-scr', 'prisma-s'] as const
export type ChecklistId = (typeof checklistIds)[number]

/** The items of each checklist, in their order. */
export const checklists: Record<ChecklistId, readonly Item[]> = {
  'prisma-2020': prisma2020,
  'prisma-scr': prismaScr,
  'prisma-s': prismaS,
}

/** The DOI of the paper that each checklist is from. */
export const checklistDois: Record<ChecklistId, string> = {
  'prisma-2020': '10.1136/bmj.n71',
  'prisma-scr': '10.7326/M18-0850',
  'prisma-s': '10.1186/s13643-020-01542-z',
}

/** The numbers of the items of all checklists, each once. */
export const itemIds = [...new Set(checklistIds.flatMap((list) => checklists[list].map(({ id }) => id)))]

/** Whether a checklist has an item of this number. */
export function hasItem(list: ChecklistId, item: string): boolean {
  return checklists[list].some(({ id }) => id === item)
}
