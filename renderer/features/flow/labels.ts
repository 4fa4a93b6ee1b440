import type { ShownFlow } from './types.ts'

export const labelGroups = ['headings', 'boxes', 'lines', 'sides', 'below'] as const

/** A text of the figure that a review may word for itself: what it stands for, what it says, and what it would say in our words. */
export type FigureLabel = ShownFlow['words'][number]

/** Where a text of the figure is found: a code of the catalogue begins with what it is, and a line names its box first. */
export function groupOf({ key }: Pick<FigureLabel, 'key'>): (typeof labelGroups)[number] {
  if (key.startsWith('head.')) return 'headings'
  if (key.startsWith('side.')) return 'sides'
  if (/^(foot|table)\./.test(key)) return 'below'
  return key.includes('/') ? 'lines' : 'boxes'
}
