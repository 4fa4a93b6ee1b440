import type { FlowSection } from '../design.ts'

/**
 * How a form is arranged, as a value that `layOut` draws: steps under each other, each with cells in columns. Arrows are not
 * named, they follow from the steps: down each column from one step to the next that has a cell there, from the trunk to what
 * stands aside, and from the last cell of a column at the side to the step that takes it up.
 */
export interface Plan {
  /** The width of a box in the trunk and of one that stands aside, and the space between columns. */
  width: number
  aside: number
  gap: number
  steps: PlanStep[]
}

export interface PlanStep {
  section: FlowSection | null
  /** Side by side, about the middle of the trunk. */
  trunk: PlanItem[]
  /** Stacked, at the right of the trunk. */
  aside?: PlanItem[]
  /** The trunk of a second column, and what stands at its right. */
  second?: PlanItem[]
  secondAside?: PlanItem[]
  /** The column at the left, of what an earlier version of the review had. */
  previous?: PlanItem[]
  /** The columns that end here: their last box leads into this step's. */
  takes?: ('previous' | 'second')[]
  /** Headings of the columns: no arrow leads to them. */
  heading?: true
}

/** What stands in one frame. */
export type PlanItem = PlanHead | PlanBox | PlanGroup

/** A heading bar: over one column, or over a column and what stands beside it. */
export interface PlanHead {
  kind: 'head'
  code: string
  over: 'one' | 'two'
}

/** One box of the flow: with its lines as a list, or (`plain`) with its number alone. */
export interface PlanBox {
  kind: 'box'
  key: string
  plain?: true
  /** Refers to a footnote. */
  mark?: string
}

/** Several boxes of the flow in one frame under a heading. `bare`: the box is told by its lines alone. */
export interface PlanGroup {
  kind: 'group'
  code: string
  keys: string[]
  bare?: true
  mark?: string
}

/** The cells of a step, in reading order: what an earlier version had, the trunk and its side, the second column and its side. */
export function itemsOf(step: PlanStep): PlanItem[] {
  const { previous = [], trunk, aside = [], second = [], secondAside = [] } = step
  return [...previous, ...trunk, ...aside, ...second, ...secondAside]
}

/** The keys of the boxes that a plan draws, in reading order. */
export function keysOf(plan: Plan): string[] {
  return plan.steps.flatMap(itemsOf).flatMap((item) => {
    if (item.kind === 'head') return []
    return item.kind === 'box' ? [item.key] : item.keys
  })
}
