import type { Client } from '#server/client.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'

interface Marking {
  which: 'A' | 'B'
  at: StageId
  reports: readonly string[]
  ids: { viewer: string; other: string }
  clients: Record<'lead' | 'viewer' | 'other', Client>
  /** Sets the clock to the next step. */
  next: () => void
}

/**
 * Notes, labels, stars and questions: those of the viewer, what the lead set up and what the lead answered them are the same in
 * both worlds; the other reviewer's are not. Gives the ids of a label of the team and of one of the viewer.
 */
export async function putMarks({
  which,
  at,
  reports,
  ids,
  clients,
  next,
}: Marking): Promise<{ team: string; viewer: string }> {
  const { lead, viewer, other } = clients
  const [first = '', second = '', third = ''] = reports
  next()
  const { label: team } = await lead.marks.saveLabel({ name: 'Register data', shared: true, report: first })
  next()
  const { label: own } = await viewer.marks.saveLabel({ name: 'young', report: second })
  next()
  await viewer.marks.putLabel({ report: first, label: team, on: true })
  next()
  await viewer.marks.note({ stage: at, report: third, member: ids.viewer, text: 'a note of the viewer' })
  next()
  await viewer.marks.mark({ report: first, mark: 'star', on: true })
  next()
  await viewer.marks.ask({ stage: at, report: second, text: 'a question of the viewer' })
  next()
  await lead.marks.answer({ stage: at, report: second, member: ids.viewer, text: 'the lead to the viewer' })
  next()
  await lead.marks.ask({ stage: at, report: first, text: 'a question of the lead' })

  const many = which === 'A'
  for (const [i, report] of reports.slice(0, 4).entries()) {
    const steps = [
      () => other.marks.note({ stage: at, report, member: ids.other, text: `noted in ${which}` }),
      () => other.marks.mark({ report, mark: many ? 'star' : 'later', on: true }),
      () => other.marks.putLabel({ report, label: team, on: true }),
      // Called as one of the viewer's in one world, and as a made-up call would call a new one in the other.
      () => other.marks.saveLabel({ name: many ? 'young' : 'exclude', report }),
      () => other.marks.ask({ stage: at, report, text: `asked in ${which}` }),
    ]
    for (const step of steps) {
      next()
      if (many || i === 0) await step()
    }
  }
  return { team, viewer: own }
}
