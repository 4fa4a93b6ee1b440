import { type Current, currentAbout, currentByReport } from '#db/current.ts'
import type { Form } from '#shared/contract/charting.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { valueNow } from '#shared/domain/charting/reading.ts'
import { type Charted, type Entered, newestOfEach, type Settled } from '#shared/domain/charting/stands.ts'
import { isClosedTo, maySeeCharted } from '#shared/domain/policy/charting.ts'
import type { Call } from '../call.ts'
import type { IncludedStudy } from '../studies/included.ts'
import { forms } from './forms.ts'

/** An answer with what it rests on. */
export interface Answered extends Entered {
  quote?: string | undefined
  page?: string | undefined
  attachment?: string | undefined
  note?: string | undefined
}

/** What was settled, by whom and with which words. */
export interface SettledBy extends Settled {
  author: string
  note?: string | undefined
  together?: string[] | undefined
}

/** That a member said that they are through with a study by a form, or not any more. */
export interface Through {
  fact: string
  form: string
  member: string
  done: boolean
}

/** All that was charted of a study. */
export interface SaidOfStudy extends Charted {
  entered: Answered[]
  settled: SettledBy[]
  through: Through[]
}

/** Whoever may know of it: all that was charted of a study. What is told of it is for the caller to see to. */
export function saidOf(call: Pick<Call, 'db'>, study: IncludedStudy): SaidOfStudy {
  const about = study.reports.map((report) => report.id)
  const now = asAskedNow(call)
  return {
    entered: newestOfEach(about.flatMap((report) => currentAbout(call.db, 'answer', report)).map(answered)).map(now),
    settled: about
      .flatMap((report) => currentAbout(call.db, 'consensus', report))
      .map(settledBy)
      .map(now),
    through: about.flatMap((report) => currentAbout(call.db, 'charted', report)).map(through),
  }
}

/** The same for many studies, read at once. */
export function saidOfEach(call: Pick<Call, 'db'>): (study: IncludedStudy) => SaidOfStudy {
  const answers = Map.groupBy(currentByReport(call.db, 'answer'), ({ report }) => report)
  const consensus = Map.groupBy(currentByReport(call.db, 'consensus'), ({ report }) => report)
  const charted = Map.groupBy(currentByReport(call.db, 'charted'), ({ report }) => report)
  const now = asAskedNow(call)
  return ({ reports }) => ({
    entered: newestOfEach(reports.flatMap(({ id }) => answers.get(id) ?? []).map(answered)).map(now),
    settled: reports
      .flatMap(({ id }) => consensus.get(id) ?? [])
      .map(settledBy)
      .map(now),
    through: reports.flatMap(({ id }) => charted.get(id) ?? []).map(through),
  })
}

/** What was said, as an answer to the form as it is now: it may have been given to an earlier version. */
function asAskedNow(call: Pick<Call, 'db'>): <S extends { field: string; value: Answer }>(said: S) => S {
  const fields = new Map(forms(call).flatMap((form) => form.fields.map((field) => [field.id, field] as const)))
  return (said) => {
    const field = fields.get(said.field)
    return field ? { ...said, value: valueNow(said.value, field) } : said
  }
}

function answered({ fact, body: { report: _report, ...said } }: Current<'answer'>): Answered {
  return { fact, ...said }
}

function settledBy({ fact, author, body: { report: _report, ...said } }: Current<'consensus'>): SettledBy {
  return { fact, author, ...said }
}

function through({ fact, body: { form, member, done } }: Current<'charted'>): Through {
  return { fact, form, member, done }
}

/** Whether some form is closed to the actor. */
export function isSomeFormClosed(call: Pick<Call, 'db' | 'actor'>): boolean {
  return forms(call).some((form) => isClosedTo(call.actor, form))
}

/**
 * Leaves what the actor may know: of a form that is closed to them what they charted themselves, and nothing that was settled. All
 * that is told of charting is worked out from what this leaves, but where the policy names an exception.
 */
export function erasing(call: Call): (said: SaidOfStudy) => SaidOfStudy {
  const all = forms(call)
  const ofField = new Map(all.flatMap((form) => form.fields.map((field) => [field.id, form] as const)))
  const ofId = new Map(all.map((form) => [form.id, form]))
  // What is of no form any more was perhaps of one that is closed.
  const closed = all.find((form) => isClosedTo(call.actor, form)) ?? {}
  return (said) => ({
    entered: said.entered.filter(({ field, member }) =>
      maySeeCharted(call.actor, member, ofField.get(field) ?? closed),
    ),
    settled: said.settled.filter(({ field }) => !isClosedTo(call.actor, ofField.get(field) ?? closed)),
    through: said.through.filter(({ form, member }) => maySeeCharted(call.actor, member, ofId.get(form) ?? closed)),
  })
}

/** The members who are through with a study by a form. */
export function throughWith(said: Pick<SaidOfStudy, 'through'>, form: Pick<Form, 'id'>): string[] {
  const newest = new Map<string, Through>()
  for (const one of said.through) {
    const known = newest.get(one.member)
    if (one.form === form.id && (!known || known.fact < one.fact)) newest.set(one.member, one)
  }
  return [...newest.values()].filter(({ done }) => done).map(({ member }) => member)
}
