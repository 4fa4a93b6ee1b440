import type { Topic } from '#shared/domain/live/topics.ts'

interface Read {
  /** What it is worked out from. */
  of: readonly Topic[] | 'all'
  /** One reads, types or scrolls in it: while it is in sight it is only said that there is something newer. */
  held?: true
}

const reports: readonly Topic[] = ['imports', 'duplicates', 'removal']
const screened: readonly Topic[] = [...reports, 'setup', 'work', 'decisions', 'conflicts']
const read: readonly Topic[] = [...screened, 'fulltext', 'studies']
const charted: readonly Topic[] = [...read, 'charting']
const numbers: readonly Topic[] = [...charted, 'questions', 'team', 'flow', 'progress']

/** Each call that pages show the answer of, and what of the review it follows from. */
export const reads: Readonly<Record<string, Read>> = {
  'reviews.list': { of: [] },
  'reviews.setup': { of: ['setup', 'team', 'work'] },
  'reviews.map': { of: numbers },
  'reviews.stageReports': { of: screened },
  'reviews.previewStage': { of: screened },
  'reviews.previewAssignment': { of: screened },
  'reviews.log': { of: 'all', held: true },
  'reviews.timeline': { of: 'all' },
  'team.me': { of: ['setup', 'team'] },
  'team.members': { of: ['team'] },
  'team.progress': { of: [...screened, 'team', 'progress'] },
  'team.mine': { of: [...screened, 'progress'] },
  'team.standing': { of: [...screened, 'progress'] },
  'imports.sources': { of: [...reports] },
  'imports.records': { of: [...reports], held: true },
  'imports.record': { of: [...reports] },
  'imports.judgements': { of: ['imports', 'team', 'decisions'] },
  'duplicates.summary': { of: ['imports', 'duplicates'] },
  'duplicates.questions': { of: ['imports', 'duplicates'], held: true },
  'duplicates.merged': { of: ['imports', 'duplicates'], held: true },
  'duplicates.keptApart': { of: ['imports', 'duplicates'], held: true },
  'duplicates.cluster': { of: ['imports', 'duplicates'] },
  'duplicates.consequence': { of: [...screened] },
  'duplicates.similar': { of: ['imports', 'duplicates'] },
  'duplicates.fields': { of: ['imports', 'duplicates'] },
  'duplicates.policy': { of: ['duplicates'] },
  'removal.preview': { of: screened },
  'screening.queue': { of: [...reports, 'setup', 'work', 'fulltext'], held: true },
  'screening.facets': { of: [...screened, 'marks', 'tags', 'fulltext', 'questions'] },
  'screening.rows': { of: [...reports, 'setup', 'work', 'marks'], held: true },
  'screening.report': { of: [...reports, 'setup', 'work', 'marks', 'fulltext'], held: true },
  'screening.bulkPreview': { of: [...screened] },
  'marks.labels': { of: ['marks'] },
  'marks.asked': { of: ['questions'] },
  'marks.questions': { of: ['questions'] },
  'ranking.settings': { of: ['setup', 'team'] },
  'ranking.why': { of: screened, held: true },
  'ranking.learned': { of: screened },
  'ranking.state': { of: screened, held: true },
  'ranking.mistakes': { of: screened, held: true },
  'ranking.simulate': { of: screened, held: true },
  'ranking.stopping': { of: screened, held: true },
  'ranking.earlyStop': { of: screened },
  'pilots.list': { of: ['work', 'setup', 'team'] },
  'pilots.prepare': { of: screened },
  'pilots.progress': { of: ['work', 'decisions', 'progress'] },
  'pilots.result': { of: screened },
  'conflicts.list': { of: screened },
  'conflicts.show': { of: [...screened, 'tags'] },
  'conflicts.sentBack': { of: ['conflicts', 'decisions'] },
  'conflicts.question': { of: ['conflicts', 'decisions'] },
  'fulltext.list': { of: [...read] },
  'fulltext.retrieveManyPreview': { of: read },
  'annotations.list': { of: ['annotations'] },
  'attachments.list': { of: ['fulltext'] },
  'attachments.find': { of: [...reports, 'fulltext'] },
  'attachments.standing': { of: ['fulltext'] },
  'studies.suggest': { of: read },
  'criteria.matrix': { of: [...read, 'tags'] },
  'criteria.tags': { of: ['setup', 'tags', 'decisions'] },
  'charting.forms': { of: ['charting'] },
  'charting.formVersions': { of: ['charting'] },
  'charting.previewForm': { of: ['charting'] },
  'charting.work': { of: charted },
  'charting.study': { of: charted, held: true },
  'charting.reports': { of: read },
  'charting.division': { of: [...charted, 'team'] },
  'charting.progress': { of: [...charted, 'team', 'progress'] },
  'charting.differences': { of: [...charted, 'conflicts'] },
  'charting.compare': { of: charted },
  'charting.agreement': { of: charted },
  'charting.included': { of: [...charted, 'tags'] },
  'evidence.table': { of: [...charted, 'tags'] },
  'evidence.cell': { of: charted },
  'agreement.stage': { of: screened },
  'agreement.reports': { of: screened },
  'flow.show': { of: numbers },
  'flow.box': { of: numbers },
  'flow.forms': { of: ['flow'] },
  'reporting.part': { of: [...numbers, 'reporting', 'highlights'] },
  'reporting.checklist': { of: [...numbers, 'reporting'] },
  'highlights.list': { of: ['highlights', 'setup'] },
  'bundle.contents': { of: 'all' },
  'packets.contents': { of: [...screened, 'fulltext', 'team'] },
  'packets.given': { of: ['decisions', 'team'] },
  'packets.keepHandedIn': { of: [] },
  'packets.follow': { of: [] },
  'packets.mine': { of: ['decisions'] },
  'sharing.state': { of: [] },
  'backups.list': { of: [] },
  'backups.place': { of: [] },
  'access.standing': { of: ['team', 'setup'] },
  'access.sessions': { of: [] },
  'access.passkeys': { of: [] },
  'access.invitation': { of: [] },
  'access.invitations': { of: ['team'] },
  'remote.hosts': { of: [] },
}

/** What has to be read anew when something of these topics was changed: at once, or once it is out of sight. */
export function touchedBy(topics: readonly Topic[]): { anew: ReadonlySet<string>; held: ReadonlySet<string> } {
  const touched = Object.entries(reads).filter(
    ([, { of }]) => topics.length > 0 && (of === 'all' || topics.some((topic) => of.includes(topic))),
  )
  const named = (held: boolean) =>
    new Set(touched.filter(([, read]) => (read.held ?? false) === held).map(([key]) => key))
  return { anew: named(false), held: named(true) }
}
