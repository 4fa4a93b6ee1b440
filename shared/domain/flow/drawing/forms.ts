import { type FlowDesign, type FlowStyle, type OwnForm, plainDesign } from '../design.ts'
import { type Flow, type FlowForm, findBox, hasTwoColumns, isUpdated } from '../flow.ts'
import { isDispensable } from './empty.ts'
import type { Plan, PlanBox, PlanGroup, PlanHead, PlanItem, PlanStep } from './plan.ts'

/** The arrangement of a flow's form, or of the review's own form: only boxes that the flow has and that its style draws. */
export function planOf(flow: Flow, { own, style }: FlowDesign = plainDesign): Plan {
  const plan = own ? ownPlan(own) : flow.form === '2009' ? plan2009(style) : plan2020(flow, style)
  return prune(plan, flow, style)
}

/** Where excluded reports went under no reason. Replaced reports are said in a note: their place is not an exclusion. */
const destinations = ['background', 'ongoing', 'protocol', 'awaiting']

function excluded(prefix: '' | 'other.' = ''): PlanItem[] {
  return [box(`${prefix}excluded.fullText`), ...destinations.map((where) => box(`${prefix}destination.${where}`))]
}

function box(key: string, more: Partial<PlanBox> = {}): PlanBox {
  return { kind: 'box', key, ...more }
}

function group(code: string, keys: string[], more: Partial<PlanGroup> = {}): PlanGroup {
  return { kind: 'group', code, keys, ...more }
}

function head(code: string, over: PlanHead['over']): PlanHead {
  return { kind: 'head', code, over }
}

/** The form of Moher et al. 2009, with a step for records after duplicates unless the style leaves it out. */
function plan2009({ duplicates }: FlowStyle): Plan {
  const after: PlanStep = { section: 'identification', trunk: [box('afterDuplicates')] }
  return {
    width: 260,
    aside: 290,
    gap: 44,
    steps: [
      {
        section: 'identification',
        trunk: [box('identified.databases', { plain: true }), box('identified.other', { plain: true })],
      },
      ...(duplicates ? [after] : []),
      { section: 'screening', trunk: [box('screened')], aside: [box('excluded.titleAbstract')] },
      { section: 'fullText', trunk: [box('assessed.fullText')], aside: excluded() },
      { section: 'included', trunk: [box('included')] },
    ],
  }
}

/** Whether the form is one of PRISMA 2020 as published, whose template has footnotes. */
export function hasFootnotes(form: FlowForm, { own, style }: FlowDesign): boolean {
  return form.startsWith('2020') && !own && style.footnotes === true
}

/** The forms of PRISMA 2020, and the same with the words of PRISMA-ScR. */
function plan2020(flow: Flow, style: FlowStyle): Plan {
  const { form } = flow
  const two = hasTwoColumns(form)
  const scr = form === 'scr' ? 'scr.' : ''
  const fresh = isUpdated(form) ? 'New' : ''
  const marks = hasFootnotes(form, { ...plainDesign, style })
  const title = findBox(flow, 'identified.other') ? `head.all${fresh}` : `head.databases${fresh}`
  const identified = ['identified.databases', 'identified.registers', 'identified.other']
  const removed = ['removed.duplicates', 'removed.automation', 'removed.other']
  const steps: PlanStep[] = [
    { section: null, heading: true, trunk: [head(title, 'two')] },
    {
      section: 'identification',
      trunk: [group(`head.${scr}identifiedFrom`, identified, marks ? { mark: '*' } : {})],
      aside: [group(`head.${scr}removed`, removed)],
    },
    {
      section: 'screening',
      trunk: [box('screened')],
      aside: [box('excluded.titleAbstract', marks ? { mark: '**' } : {})],
    },
    { section: 'screening', trunk: [box('sought')], aside: [box('notRetrieved')] },
    { section: 'screening', trunk: [box('assessed.fullText')], aside: excluded() },
    { section: 'included', trunk: [box('included')] },
  ]
  if (two) addSecond(steps, fresh)
  if (isUpdated(form)) addPrevious(steps)
  return { width: two ? 236 : 290, aside: two ? 236 : 290, gap: two ? 36 : 44, steps }
}

/** The column of other methods: it has no step for screening, and joins the first at what was included. */
function addSecond(steps: PlanStep[], fresh: string): void {
  const add = (at: number, cells: Partial<PlanStep>) => Object.assign(steps[at] as PlanStep, cells)
  add(0, { second: [head(`head.other${fresh}`, 'two')] })
  add(1, { second: [group('head.otherIdentifiedFrom', ['other.identified'], { bare: true })] })
  add(3, { second: [box('other.sought')], secondAside: [box('other.notRetrieved')] })
  add(4, { second: [box('other.assessed.fullText')], secondAside: excluded('other.') })
  add(5, { takes: ['second'] })
}

/** The column of the previous version: it joins the others at the total. */
function addPrevious(steps: PlanStep[]): void {
  Object.assign(steps[0] as PlanStep, { previous: [head('head.previous', 'one')] })
  Object.assign(steps[1] as PlanStep, { previous: [box('previous')] })
  steps.push({ section: 'included', trunk: [box('total')], takes: ['previous'] })
}

const ownWidths = [290, 260, 236]

function ownPlan({ base, steps }: OwnForm): Plan {
  const most = Math.max(...steps.map((step) => step.main.length))
  // The 2009 form prints no single databases.
  const item = (key: string) => box(key, base === '2009' && key.startsWith('identified.') ? { plain: true } : {})
  return {
    width: ownWidths[most - 1] ?? 236,
    aside: most > 2 ? 260 : 290,
    gap: 44,
    steps: steps.map(({ section, main, aside }) => ({ section, trunk: main.map(item), aside: aside.map(item) })),
  }
}

/** Leaves out what the flow does not have and what its style hides; what then stands beside nothing goes a step up. */
function prune(plan: Plan, flow: Flow, style: FlowStyle): Plan {
  const drawn = (key: string) => {
    const found = findBox(flow, key)
    return found !== undefined && !(style.hideEmpty && isDispensable(found))
  }
  const second = plan.steps.some((step) => step.second?.some((item) => item.kind === 'group'))
  const withoutSecond = second && style.hideEmpty && isSecondEmpty(flow)
  const kept = (items: readonly PlanItem[] = []) =>
    items.flatMap((item): PlanItem[] => {
      if (item.kind === 'head') return [item]
      if (item.kind === 'box') return drawn(item.key) ? [item] : []
      const keys = item.keys.filter(drawn)
      return keys.length > 0 ? [{ ...item, keys }] : []
    })
  const steps: PlanStep[] = []
  for (const step of plan.steps) {
    const { second: _second, secondAside: _secondAside, takes = [], ...rest } = step
    const next = {
      ...rest,
      trunk: kept(step.trunk),
      aside: kept(step.aside),
      previous: kept(step.previous),
      ...(withoutSecond
        ? { takes: takes.filter((column) => column !== 'second') }
        : { second: kept(step.second), secondAside: kept(step.secondAside), takes }),
    }
    const above = steps.at(-1)
    if (next.trunk.length > 0) steps.push(next)
    else if (above && !above.heading) above.aside = [...(above.aside ?? []), ...next.aside]
  }
  return { ...plan, steps }
}

/** Whether nothing came by other methods. */
function isSecondEmpty(flow: Flow): boolean {
  return flow.boxes.every(({ key, n, override }) => !key.startsWith('other.') || (n === 0 && !override))
}
