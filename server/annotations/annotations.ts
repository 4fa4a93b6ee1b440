import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { type Current, current, currentAbout } from '#db/current.ts'
import type { AnnotationRow } from '#shared/contract/annotations.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { requireAttachment } from '../attachments/attachments.ts'
import { type Call, closedTo, say } from '../call.ts'
import { isSomeFormClosed } from '../charting/said.ts'
import { requireMember } from '../marks/member.ts'
import { requireReport } from '../screening/report.ts'
import { memberNames } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['annotations']
type Outputs = InferContractRouterOutputs<Contract>['annotations']

/**
 * The passages that the actor marked in a report's files, by page; and others' once full text is open to the actor, and no form is
 * blind: what somebody marks while charting hints at what they enter.
 */
export function list(call: Call, { report }: Inputs['list']): Outputs['list'] {
  const othersToo = !closedTo(call).includes('full-text') && !isSomeFormClosed(call)
  const names = memberNames(call.db)
  const shown = currentAbout(call.db, 'annotation', requireReport(call, report)).filter(
    ({ body }) => !body.removed && (othersToo || body.member === call.author),
  )
  return { annotations: shown.map((one) => rowOf(one, call.author, names)).sort(byPlace) }
}

/** Marks a passage for the actor, or changes colour and note of one of theirs. */
export function save(call: Call, { annotation, passage, colour, note }: Inputs['save']): Outputs['save'] {
  const member = requireMember(call)
  const kept = note?.trim() ? note : undefined
  if (annotation !== undefined) {
    const { subject, body } = requireOwn(call, annotation)
    if (body.colour !== colour || body.note !== kept)
      say(call, [{ kind: 'annotation', subject, body: { ...body, colour, note: kept } }])
    return { annotation }
  }
  const { report } = requireAttachment(call, passage.attachment)
  const subject = call.clock.id()
  const { attachment, page, quote } = passage
  const boxes = passage.boxes.map(({ left, top, width, height }): Boxes[number] => [left, top, width, height])
  const body = { report, attachment, member, page, quote, boxes, colour, note: kept }
  say(call, [{ kind: 'annotation', subject, body }])
  return { annotation: subject }
}

/** Takes one of the actor's marks away; undo brings it back. */
export function remove(call: Call, { annotation }: Inputs['remove']): void {
  requireMember(call)
  const { subject, body } = requireOwn(call, annotation)
  say(call, [{ kind: 'annotation', subject, body: { ...body, removed: true } }])
}

type Boxes = Current<'annotation'>['body']['boxes']

/** Another's mark is none for the actor: whether there is one is theirs to know. */
function requireOwn(call: Call, id: string): Current<'annotation'> {
  const found = current(call.db, 'annotation', id)
  if (!found || found.body.removed || found.body.member !== call.author)
    throw new Problem('no-such-annotation', 'There is no such mark of yours any more.')
  return found
}

function rowOf(
  { subject, at, body }: Current<'annotation'>,
  author: string,
  names: ReadonlyMap<string, string>,
): AnnotationRow {
  const { attachment, page, quote, boxes, colour, note, member } = body
  return {
    id: subject,
    attachment,
    page,
    quote,
    boxes: boxes.map(([left, top, width, height]) => ({ left, top, width, height })),
    colour,
    note: note ?? '',
    mine: member === author,
    by: names.get(member) ?? '',
    at,
  }
}

/** As they are read: page by page, from the top, left before right; and then as they were made. */
function byPlace(a: AnnotationRow, b: AnnotationRow): number {
  const [one, other] = [a.boxes[0], b.boxes[0]]
  return (
    a.page - b.page ||
    (one?.top ?? 0) - (other?.top ?? 0) ||
    (one?.left ?? 0) - (other?.left ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}
