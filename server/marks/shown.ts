import { ballotOf } from '#db/ballots.ts'
import { currentAbout } from '#db/current.ts'
import type { LabelOn, ReportMarks, ReportSigns } from '#shared/contract/marks.ts'
import { maySeeOthersMarks } from '#shared/domain/policy/labels.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, stagesOf } from '../call.ts'
import { memberNames } from '../setup.ts'
import { byName, knownLabels } from './labels.ts'
import { ownQuestion } from './questions.ts'

/** The actor's own note on a report at a stage: the last that they wrote, by itself or with a vote. */
export function noteOf(call: Call, stage: StageId, report: string): string {
  const { actor, db } = call
  if (actor.kind !== 'member') return ''
  const ballot = ballotOf(db, stage, report, actor.member)
  if (ballot) return ballot.note
  const own = currentAbout(db, 'note', report).filter(
    ({ body }) => body.stage === stage && body.member === actor.member,
  )
  return own.at(-1)?.body.text ?? ''
}

/** What the actor put on a report at this stage, and what of others' they may know. */
export function marksOn(call: Call, stage: StageId, report: string): ReportMarks {
  return {
    ...signsOf(call)(report),
    note: noteOf(call, stage, report),
    question: ownQuestion(call, stage, report),
  }
}

/** What is on each report for a row of a list, from what is read once. */
export function signsOf(call: Call): (report: string) => ReportSigns {
  const { author, db } = call
  const known = knownLabels(call)
  const others = maySeeOthersMarks(call.actor, stagesOf(call))
  const names = memberNames(db)
  return (report) => {
    const own = currentAbout(db, 'mark', report).filter(({ body }) => body.member === author && body.on)
    const labels = new Map<string, LabelOn>()
    for (const { body } of currentAbout(db, 'labelling', report)) {
      const mine = body.member === author
      const shown = body.on && (mine || others) ? known.shownFor(body.label) : undefined
      if (!shown) continue
      const on = labels.get(shown.id) ?? {
        label: shown.id,
        name: shown.body.name,
        colour: shown.body.colour,
        mine: false,
        others: [],
      }
      const name = names.get(body.member) ?? ''
      if (mine) on.mine = true
      else if (!on.others.includes(name)) on.others.push(name)
      labels.set(shown.id, on)
    }
    return {
      star: own.some(({ body }) => body.mark === 'star'),
      later: own.some(({ body }) => body.mark === 'later'),
      labels: [...labels.values()].sort((a, b) => byName(a.name, b.name)),
    }
  }
}
