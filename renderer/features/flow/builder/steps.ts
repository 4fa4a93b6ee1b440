import type { FlowSection, OwnForm } from '#shared/domain/flow/design.ts'
import { type FlowForm, hasTwoColumns, isUpdated } from '#shared/domain/flow/flow.ts'

export type Step = OwnForm['steps'][number]
export type Zone = 'main' | 'aside'

/** Where a box goes: into a zone of a step, before another box or at the end. */
export interface Spot {
  step: number
  zone: Zone
  before?: string | undefined
}

/** As many as the contract takes. */
export const most = { main: 3, aside: 8, steps: 20 } as const

/** The steps that come nearest to the published arrangement of a known form, of the boxes that it has now. */
export function startFrom(base: FlowForm, keys: readonly string[]): Step[] {
  const there = (...wanted: string[]) => wanted.filter((key) => keys.includes(key))
  const destinations = (prefix: string) => keys.filter((key) => key.startsWith(`${prefix}destination.`))
  const identified =
    base === '2009' || !hasTwoColumns(base)
      ? there('identified.databases', 'identified.registers', 'identified.other')
      : there('identified.databases', 'identified.registers', 'other.identified')
  const two = hasTwoColumns(base)
  const steps: { section: FlowSection; main: string[]; aside: string[] }[] = [
    ...(isUpdated(base) ? [{ section: 'identification' as const, main: there('previous'), aside: [] }] : []),
    {
      section: 'identification',
      main: identified,
      aside: base === '2009' ? [] : there('removed.duplicates', 'removed.automation', 'removed.other'),
    },
    ...(base === '2009'
      ? [
          {
            section: 'identification' as const,
            main: there('afterDuplicates'),
            aside: there('removed.automation', 'removed.other'),
          },
        ]
      : []),
    { section: 'screening', main: there('screened'), aside: there('excluded.titleAbstract') },
    {
      section: 'screening',
      main: there('sought', ...(two ? ['other.sought'] : [])),
      aside: there('notRetrieved', ...(two ? ['other.notRetrieved'] : [])),
    },
    {
      section: base === '2009' ? 'fullText' : 'screening',
      main: there('assessed.fullText', ...(two ? ['other.assessed.fullText'] : [])),
      aside: [
        ...there('excluded.fullText', ...(two ? ['other.excluded.fullText'] : [])),
        ...destinations(''),
        ...(two ? destinations('other.') : []),
      ].slice(0, most.aside),
    },
    { section: 'included', main: there('included'), aside: [] },
    ...(isUpdated(base) ? [{ section: 'included' as const, main: there('total'), aside: [] }] : []),
  ]
  return steps.filter((step) => step.main.length > 0)
}

/** The boxes that stand somewhere in the steps. */
export function placedKeys(steps: readonly Step[]): Set<string> {
  return new Set(steps.flatMap((step) => [...step.main, ...step.aside]))
}

/** The steps with a box at this spot, and nowhere else. A full zone takes no more. */
export function placeBox(steps: readonly Step[], key: string, spot: Spot): Step[] {
  const target = steps[spot.step]
  if (!target || spot.before === key) return [...steps]
  const others = target[spot.zone].filter((one) => one !== key)
  if (others.length >= most[spot.zone]) return [...steps]
  const at = spot.before === undefined ? others.length : others.indexOf(spot.before)
  const placed = at < 0 ? [...others, key] : [...others.slice(0, at), key, ...others.slice(at)]
  return removeBox(steps, key).map((step, index) => (index === spot.step ? { ...step, [spot.zone]: placed } : step))
}

/** The steps without a box. */
export function removeBox(steps: readonly Step[], key: string): Step[] {
  const without = (keys: readonly string[]) => keys.filter((one) => one !== key)
  return steps.map((step) => ({ ...step, main: without(step.main), aside: without(step.aside) }))
}

/** Where a box stands. */
export function findBoxSpot(
  steps: readonly Step[],
  key: string,
): { step: number; zone: Zone; index: number } | undefined {
  for (const [index, step] of steps.entries()) {
    for (const zone of ['main', 'aside'] as const) {
      const at = step[zone].indexOf(key)
      if (at >= 0) return { step: index, zone, index: at }
    }
  }
  return undefined
}

/**
 * The steps with a box moved one place by an arrow key: up and down within its zone and over its ends into the next step, left
 * and right between the trunk and what stands aside.
 */
export function nudgeBox(steps: readonly Step[], key: string, by: 'up' | 'down' | 'left' | 'right'): Step[] {
  const from = findBoxSpot(steps, key)
  if (!from) return [...steps]
  const { step, zone, index } = from
  if (by === 'left' || by === 'right') {
    const to: Zone = by === 'left' ? 'main' : 'aside'
    return to === zone ? [...steps] : placeBox(steps, key, { step, zone: to })
  }
  const list = steps[step]?.[zone] ?? []
  if (by === 'up') {
    if (index > 0) return placeBox(steps, key, { step, zone, before: list[index - 1] })
    return step === 0 ? [...steps] : placeBox(steps, key, { step: step - 1, zone })
  }
  if (index < list.length - 1) return placeBox(steps, key, { step, zone, before: list[index + 2] })
  const next = steps[step + 1]
  return next ? placeBox(steps, key, { step: step + 1, zone, before: next[zone][0] }) : [...steps]
}

/** The steps with an empty one after this one. */
export function addStep(steps: readonly Step[], after: number): Step[] {
  if (steps.length >= most.steps) return [...steps]
  const fresh: Step = { section: steps[after]?.section ?? null, main: [], aside: [] }
  return [...steps.slice(0, after + 1), fresh, ...steps.slice(after + 1)]
}

/** The steps with one of them further up or down. */
export function moveStep(steps: readonly Step[], at: number, by: 1 | -1): Step[] {
  const step = steps[at]
  const other = steps[at + by]
  if (!step || !other) return [...steps]
  return steps.map((one, index) => (index === at ? other : index === at + by ? step : one))
}

/** What keeps a form from being saved. */
export type FormProblem =
  | { kind: 'no-name' }
  | { kind: 'no-steps' }
  /** A step, from 0, without a box in the trunk. */
  | { kind: 'empty-step'; step: number }

/** What keeps a form from being saved, from the top down. */
export function problemsOfForm({ name, steps }: Pick<OwnForm, 'name' | 'steps'>): FormProblem[] {
  return [
    ...(name.trim() === '' ? [{ kind: 'no-name' as const }] : []),
    ...(steps.length === 0 ? [{ kind: 'no-steps' as const }] : []),
    ...steps.flatMap((step, index) => (step.main.length === 0 ? [{ kind: 'empty-step' as const, step: index }] : [])),
  ]
}
