import { createRouterClient, implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { accessRoutes } from './access/routes.ts'
import { agreementAt } from './agreement/agreement.ts'
import { agreementReports } from './agreement/reports.ts'
import * as annotations from './annotations/annotations.ts'
import { attach, restore } from './attachments/attach.ts'
import * as attachments from './attachments/attachments.ts'
import { keep } from './attachments/keep.ts'
import * as dropped from './attachments/propose.ts'
import { backupRoutes } from './backups/routes.ts'
import { bundleRoutes } from './bundle/routes.ts'
import { agreement as chartingAgreement } from './charting/agreement.ts'
import { answer, charted } from './charting/answer.ts'
import * as charting from './charting/charting.ts'
import { compare, differences } from './charting/compare.ts'
import * as dividing from './charting/dividing.ts'
import * as forms from './charting/forms.ts'
import { reportsToName, study, work } from './charting/mine.ts'
import { settle as settleAnswer, settleTogether as together } from './charting/settle.ts'
import type { Client } from './client.ts'
import { list } from './conflicts/list.ts'
import { discuss, refer, withdraw } from './conflicts/refer.ts'
import { question, sentBack } from './conflicts/sent-back.ts'
import { reopen, resolve, settleTogether } from './conflicts/settle.ts'
import { show } from './conflicts/show.ts'
import * as criteria from './criteria/criteria.ts'
import { cluster, keptApart, merged } from './duplicates/clusters.ts'
import { consequence } from './duplicates/consequence.ts'
import { chooseField, fields } from './duplicates/fields.ts'
import { findDuplicates } from './duplicates/find.ts'
import { decide, join, split } from './duplicates/parts.ts'
import { policy, setPolicy } from './duplicates/policy.ts'
import { questions as doubtful } from './duplicates/questions.ts'
import { similar } from './duplicates/similar.ts'
import { summary } from './duplicates/summary.ts'
import { cell } from './evidence/cell.ts'
import { exportEvidence } from './evidence/export.ts'
import { fill } from './evidence/fill.ts'
import { importChart } from './evidence/import.ts'
import { table } from './evidence/table.ts'
import { flowRoutes } from './flow/routes.ts'
import { exportList as exportFullTexts } from './fulltext/export.ts'
import * as fulltext from './fulltext/fulltext.ts'
import { list as listFullTexts } from './fulltext/list.ts'
import { replace } from './fulltext/replace.ts'
import { retrieveMany, retrieveManyPreview } from './fulltext/retrieve-many.ts'
import { callOf, callStill } from './guard.ts'
import { type CallContext, guarding, nothing, telling } from './guarded.ts'
import * as highlights from './highlights/highlights.ts'
import { add } from './imports/add.ts'
import { enter } from './imports/enter.ts'
import { givenIn } from './imports/given-file.ts'
import { judgements } from './imports/judgements.ts'
import { preview } from './imports/preview.ts'
import * as imports from './imports/sources.ts'
import { takeOver } from './imports/take-over.ts'
import { inOneWrite } from './in-one-write.ts'
import { liveRoutes } from './live/routes.ts'
import * as labels from './marks/labels.ts'
import { mark, note } from './marks/put.ts'
import * as questions from './marks/questions.ts'
import { packetsRoutes } from './packets/routes.ts'
import * as pilots from './pilots/pilots.ts'
import { result } from './pilots/result.ts'
import { rankingRoutes } from './ranking/routes.ts'
import { remoteRoutes } from './remote/routes.ts'
import { removalRoutes } from './removal/routes.ts'
import { reportingRoutes } from './reporting/routes.ts'
import { assign, previewAssignment } from './reviews/assign.ts'
import { blindAgain, liftBlind } from './reviews/blind.ts'
import { createReview } from './reviews/create.ts'
import { exportList } from './reviews/export.ts'
import { listReviews } from './reviews/list.ts'
import { log } from './reviews/log.ts'
import { map } from './reviews/map.ts'
import { openReview } from './reviews/open.ts'
import { makeSample } from './reviews/sample.ts'
import * as settings from './reviews/setup.ts'
import { saveStage } from './reviews/stage.ts'
import { previewStage, stageReports } from './reviews/stage-preview.ts'
import { timeline } from './reviews/timeline.ts'
import { redo, undo } from './reviews/undo.ts'
import { bulk, bulkPreview } from './screening/bulk.ts'
import { facets } from './screening/facets.ts'
import { queue, rows } from './screening/queue.ts'
import { report, vote } from './screening/vote.ts'
import type { Session } from './session.ts'
import { sharingRoutes } from './sharing/routes.ts'
import * as studies from './studies/studies.ts'
import { suggest } from './studies/suggest.ts'
import * as team from './team/members.ts'
import * as figures from './team/progress.ts'

/** Each call comes with the session it was made in; who acts is the session's, and the guard looks before all else. */
const os = implement(contract).$context<CallContext>().use(guarding)

/** The sample is played through the very calls that are answered here. */
const ownClient = (session: Session): Client => createRouterClient(router, { context: { session } })

/** The contract, with the use-case that each call is answered by. The same for a window, a browser and the terminal. */
export const router = os.router({
  reviews: {
    list: os.reviews.list.handler(({ context }) => listReviews(context.session)),
    create: os.reviews.create.handler(({ context, input }) => createReview(context.session, input)),
    open: os.reviews.open.handler(({ context, input }) => openReview(context.session, input.path)),
    sample: os.reviews.sample.handler(({ context, input, signal }) =>
      telling(makeSample(context.session, input.lang, ownClient, signal), context.session.door),
    ),
    close: os.reviews.close.handler(({ context }) => nothing(context.session.bind({}))),
    setup: os.reviews.setup.handler(({ context }) => settings.setup(callOf(context.session))),
    map: os.reviews.map.handler(({ context }) => map(callOf(context.session))),
    describe: os.reviews.describe.handler(({ context, input }) =>
      nothing(settings.describe(callOf(context.session), input)),
    ),
    saveStage: os.reviews.saveStage.handler(({ context, input }) => nothing(saveStage(callOf(context.session), input))),
    stageReports: os.reviews.stageReports.handler(({ context, input }) => stageReports(callOf(context.session), input)),
    previewStage: os.reviews.previewStage.handler(({ context, input }) => previewStage(callOf(context.session), input)),
    liftBlind: os.reviews.liftBlind.handler(({ context, input }) => nothing(liftBlind(callOf(context.session), input))),
    blindAgain: os.reviews.blindAgain.handler(({ context, input }) =>
      nothing(blindAgain(callOf(context.session), input)),
    ),
    previewAssignment: os.reviews.previewAssignment.handler(({ context, input }) =>
      previewAssignment(callOf(context.session), input),
    ),
    assign: os.reviews.assign.handler(({ context, input }) =>
      telling(assign(callOf(context.session), input), context.session.door),
    ),
    saveCriterion: os.reviews.saveCriterion.handler(({ context, input }) =>
      settings.saveCriterion(callOf(context.session), input),
    ),
    saveReason: os.reviews.saveReason.handler(({ context, input }) =>
      settings.saveReason(callOf(context.session), input),
    ),
    undo: os.reviews.undo.handler(({ context }) => undo(callOf(context.session))),
    redo: os.reviews.redo.handler(({ context }) => redo(callOf(context.session))),
    log: os.reviews.log.handler(({ context, input }) => log(callOf(context.session), input)),
    timeline: os.reviews.timeline.handler(({ context, input }) => timeline(callOf(context.session), input)),
    export: os.reviews.export.handler(({ context, input }) => exportList(callOf(context.session), input)),
  },
  team: {
    members: os.team.members.handler(({ context }) => team.members(context.session)),
    signIn: os.team.signIn.handler(async ({ context, input }) => nothing(await team.signIn(context.session, input))),
    signOut: os.team.signOut.handler(({ context }) => nothing(team.signOut(context.session))),
    me: os.team.me.handler(({ context }) => team.me(context.session)),
    saveMember: os.team.saveMember.handler(({ context, input }) => team.saveMember(callOf(context.session), input)),
    setPassphrase: os.team.setPassphrase.handler(async ({ context, input }) =>
      nothing(await team.setPassphrase(callOf(context.session), input)),
    ),
    progress: os.team.progress.handler(({ context }) => figures.progress(callOf(context.session))),
    mine: os.team.mine.handler(({ context }) => figures.mine(callOf(context.session))),
    standing: os.team.standing.handler(({ context }) => figures.standing(callOf(context.session))),
  },
  access: accessRoutes,
  imports: {
    sources: os.imports.sources.handler(({ context }) => imports.sources(callOf(context.session))),
    preview: os.imports.preview.handler(({ context, input, signal }) =>
      telling(
        preview(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }, signal),
        context.session.door,
      ),
    ),
    add: os.imports.add.handler(({ context, input, signal }) =>
      telling(
        add(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }, signal),
        context.session.door,
      ),
    ),
    enter: os.imports.enter.handler(({ context, input }) => enter(callOf(context.session), input)),
    saveSource: os.imports.saveSource.handler(({ context, input }) =>
      nothing(imports.saveSource(callOf(context.session), input)),
    ),
    takeOut: os.imports.takeOut.handler(({ context, input }) =>
      nothing(imports.takeOut(callOf(context.session), input)),
    ),
    bringBack: os.imports.bringBack.handler(({ context, input }) =>
      nothing(imports.bringBack(callOf(context.session), input)),
    ),
    records: os.imports.records.handler(({ context, input }) => imports.records(callOf(context.session), input)),
    record: os.imports.record.handler(({ context, input }) => imports.record(callOf(context.session), input)),
    judgements: os.imports.judgements.handler(({ context, signal }) => judgements(callOf(context.session), signal)),
    takeOver: os.imports.takeOver.handler(({ context, input, signal }) =>
      takeOver(callOf(context.session), input, signal),
    ),
  },
  duplicates: {
    find: os.duplicates.find.handler(({ context, signal }) =>
      telling(findDuplicates(callOf(context.session), signal), context.session.door),
    ),
    summary: os.duplicates.summary.handler(({ context }) => summary(callOf(context.session))),
    fields: os.duplicates.fields.handler(({ context, input }) => fields(callOf(context.session), input)),
    chooseField: os.duplicates.chooseField.handler(({ context, input }) =>
      nothing(chooseField(callOf(context.session), input)),
    ),
    policy: os.duplicates.policy.handler(({ context }) => policy(callOf(context.session))),
    setPolicy: os.duplicates.setPolicy.handler(({ context, input }) =>
      nothing(setPolicy(callOf(context.session), input)),
    ),
    questions: os.duplicates.questions.handler(({ context, input }) => doubtful(callOf(context.session), input)),
    decide: os.duplicates.decide.handler(({ context, input }) => nothing(decide(callOf(context.session), input))),
    merged: os.duplicates.merged.handler(({ context, input }) => merged(callOf(context.session), input)),
    cluster: os.duplicates.cluster.handler(({ context, input }) => cluster(callOf(context.session), input)),
    split: os.duplicates.split.handler(({ context, input }) => nothing(split(callOf(context.session), input))),
    join: os.duplicates.join.handler(({ context, input }) => join(callOf(context.session), input)),
    consequence: os.duplicates.consequence.handler(({ context, input }) => consequence(callOf(context.session), input)),
    similar: os.duplicates.similar.handler(({ context, input }) => similar(callOf(context.session), input)),
    keptApart: os.duplicates.keptApart.handler(({ context, input }) => keptApart(callOf(context.session), input)),
  },
  remote: remoteRoutes,
  removal: removalRoutes,
  ranking: rankingRoutes,
  packets: packetsRoutes,
  screening: {
    queue: os.screening.queue.handler(({ context, input }) => queue(callOf(context.session), input)),
    facets: os.screening.facets.handler(({ context, input }) => facets(callOf(context.session), input)),
    bulkPreview: os.screening.bulkPreview.handler(({ context, input }) => bulkPreview(callOf(context.session), input)),
    bulk: os.screening.bulk.handler(({ context, input, signal }) =>
      telling(bulk(callOf(context.session), input, signal), context.session.door),
    ),
    rows: os.screening.rows.handler(({ context, input }) => rows(callOf(context.session), input)),
    report: os.screening.report.handler(({ context, input }) => report(callOf(context.session), input)),
    vote: os.screening.vote.handler(async ({ context: { session }, input }) =>
      nothing(await inOneWrite(callOf(session).db, () => vote(callStill(session, 'screen'), input))),
    ),
  },
  marks: {
    note: os.marks.note.handler(({ context, input }) => nothing(note(callOf(context.session), input))),
    mark: os.marks.mark.handler(({ context, input }) => nothing(mark(callOf(context.session), input))),
    putLabel: os.marks.putLabel.handler(({ context, input }) =>
      nothing(labels.putLabel(callOf(context.session), input)),
    ),
    labels: os.marks.labels.handler(({ context, input }) => labels.labels(callOf(context.session), input)),
    saveLabel: os.marks.saveLabel.handler(({ context, input }) => labels.saveLabel(callOf(context.session), input)),
    mergeLabels: os.marks.mergeLabels.handler(({ context, input }) =>
      nothing(labels.mergeLabels(callOf(context.session), input)),
    ),
    ask: os.marks.ask.handler(({ context, input }) => nothing(questions.ask(callOf(context.session), input))),
    asked: os.marks.asked.handler(({ context }) => questions.asked(callOf(context.session))),
    questions: os.marks.questions.handler(({ context }) => questions.questions(callOf(context.session))),
    answer: os.marks.answer.handler(({ context, input }) => nothing(questions.answer(callOf(context.session), input))),
  },
  pilots: {
    list: os.pilots.list.handler(({ context, input }) => pilots.list(callOf(context.session), input)),
    prepare: os.pilots.prepare.handler(({ context, input }) => pilots.prepare(callOf(context.session), input)),
    start: os.pilots.start.handler(({ context, input }) => pilots.start(callOf(context.session), input)),
    progress: os.pilots.progress.handler(({ context, input }) => pilots.progress(callOf(context.session), input)),
    close: os.pilots.close.handler(({ context, input }) => nothing(pilots.close(callOf(context.session), input))),
    screenAgain: os.pilots.screenAgain.handler(({ context, input }) =>
      nothing(pilots.screenAgain(callOf(context.session), input)),
    ),
    result: os.pilots.result.handler(({ context, input }) => result(callOf(context.session), input)),
  },
  conflicts: {
    list: os.conflicts.list.handler(({ context, input }) => list(callOf(context.session), input)),
    show: os.conflicts.show.handler(({ context, input }) => show(callOf(context.session), input)),
    resolve: os.conflicts.resolve.handler(({ context, input }) => nothing(resolve(callOf(context.session), input))),
    settleTogether: os.conflicts.settleTogether.handler(({ context, input }) =>
      nothing(settleTogether(callOf(context.session), input)),
    ),
    reopen: os.conflicts.reopen.handler(({ context, input }) => nothing(reopen(callOf(context.session), input))),
    refer: os.conflicts.refer.handler(({ context, input }) => nothing(refer(callOf(context.session), input))),
    withdraw: os.conflicts.withdraw.handler(({ context, input }) => nothing(withdraw(callOf(context.session), input))),
    discuss: os.conflicts.discuss.handler(({ context, input }) => nothing(discuss(callOf(context.session), input))),
    sentBack: os.conflicts.sentBack.handler(({ context, input }) => sentBack(callOf(context.session), input)),
    question: os.conflicts.question.handler(({ context, input }) => question(callOf(context.session), input)),
  },
  fulltext: {
    list: os.fulltext.list.handler(({ context, input }) => listFullTexts(callOf(context.session), input)),
    retrieve: os.fulltext.retrieve.handler(({ context, input }) =>
      nothing(fulltext.retrieve(callOf(context.session), input)),
    ),
    send: os.fulltext.send.handler(({ context, input }) => nothing(fulltext.send(callOf(context.session), input))),
    replace: os.fulltext.replace.handler(({ context, input }) => replace(callOf(context.session), input)),
    retrieveManyPreview: os.fulltext.retrieveManyPreview.handler(({ context, input }) =>
      retrieveManyPreview(callOf(context.session), input),
    ),
    retrieveMany: os.fulltext.retrieveMany.handler(({ context, input, signal }) =>
      telling(retrieveMany(callOf(context.session), input, signal), context.session.door),
    ),
    export: os.fulltext.export.handler(({ context, input }) => exportFullTexts(callOf(context.session), input)),
  },
  annotations: {
    list: os.annotations.list.handler(({ context, input }) => annotations.list(callOf(context.session), input)),
    save: os.annotations.save.handler(({ context, input }) => annotations.save(callOf(context.session), input)),
    remove: os.annotations.remove.handler(({ context, input }) =>
      nothing(annotations.remove(callOf(context.session), input)),
    ),
  },
  attachments: {
    list: os.attachments.list.handler(({ context, input }) => attachments.list(callOf(context.session), input)),
    bytes: os.attachments.bytes.handler(({ context, input }) => attachments.bytes(callOf(context.session), input)),
    attach: os.attachments.attach.handler(({ context, input }) =>
      attach(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }),
    ),
    remove: os.attachments.remove.handler(({ context, input }) =>
      nothing(attachments.remove(callOf(context.session), input)),
    ),
    restore: os.attachments.restore.handler(async ({ context, input }) =>
      nothing(await restore(callOf(context.session), { ...input, file: givenIn(context.session, input.file) })),
    ),
    propose: os.attachments.propose.handler(({ context, input, signal }) =>
      telling(dropped.propose(callOf(context.session), context.session, input, signal), context.session.door),
    ),
    standing: os.attachments.standing.handler(({ context }) => dropped.standing(callOf(context.session))),
    find: os.attachments.find.handler(({ context, input }) => dropped.find(callOf(context.session), input)),
    keep: os.attachments.keep.handler(({ context, input, signal }) =>
      telling(keep(callOf(context.session), context.session, input, signal), context.session.door),
    ),
    forget: os.attachments.forget.handler(({ context, input }) => nothing(dropped.forget(context.session, input))),
  },
  studies: {
    group: os.studies.group.handler(({ context, input }) => studies.group(callOf(context.session), input)),
    ungroup: os.studies.ungroup.handler(({ context, input }) =>
      nothing(studies.ungroup(callOf(context.session), input)),
    ),
    suggest: os.studies.suggest.handler(({ context }) => suggest(callOf(context.session))),
    join: os.studies.join.handler(({ context, input }) => studies.join(callOf(context.session), input)),
    split: os.studies.split.handler(({ context, input }) => studies.split(callOf(context.session), input)),
    setMain: os.studies.setMain.handler(({ context, input }) =>
      nothing(studies.setMain(callOf(context.session), input)),
    ),
    apart: os.studies.apart.handler(({ context, input }) => nothing(studies.apart(callOf(context.session), input))),
  },
  criteria: {
    assess: os.criteria.assess.handler(({ context, input }) =>
      nothing(criteria.assess(callOf(context.session), input)),
    ),
    matrix: os.criteria.matrix.handler(({ context, input }) => criteria.matrix(callOf(context.session), input)),
    tags: os.criteria.tags.handler(({ context, input }) => criteria.tags(callOf(context.session), input)),
    rule: os.criteria.rule.handler(({ context, input }) => nothing(criteria.rule(callOf(context.session), input))),
  },
  charting: {
    forms: os.charting.forms.handler(({ context }) => ({ forms: forms.forms(callOf(context.session)) })),
    saveForm: os.charting.saveForm.handler(({ context, input }) => forms.saveForm(callOf(context.session), input)),
    previewForm: os.charting.previewForm.handler(({ context, input }) =>
      forms.previewForm(callOf(context.session), input),
    ),
    orderForms: os.charting.orderForms.handler(({ context, input }) =>
      nothing(forms.orderForms(callOf(context.session), input)),
    ),
    formVersions: os.charting.formVersions.handler(({ context, input }) =>
      forms.formVersions(callOf(context.session), input),
    ),
    answer: os.charting.answer.handler(({ context, input }) => nothing(answer(callOf(context.session), input))),
    charted: os.charting.charted.handler(({ context, input }) => nothing(charted(callOf(context.session), input))),
    work: os.charting.work.handler(({ context }) => work(callOf(context.session))),
    study: os.charting.study.handler(({ context, input }) => study(callOf(context.session), input)),
    reports: os.charting.reports.handler(({ context, input }) => reportsToName(callOf(context.session), input)),
    division: os.charting.division.handler(({ context, input }) => dividing.division(callOf(context.session), input)),
    progress: os.charting.progress.handler(({ context }) => dividing.progress(callOf(context.session))),
    differences: os.charting.differences.handler(({ context }) => differences(callOf(context.session))),
    compare: os.charting.compare.handler(({ context, input }) => compare(callOf(context.session), input)),
    settle: os.charting.settle.handler(({ context, input }) => nothing(settleAnswer(callOf(context.session), input))),
    settleTogether: os.charting.settleTogether.handler(({ context, input }) =>
      nothing(together(callOf(context.session), input)),
    ),
    agreement: os.charting.agreement.handler(({ context, input }) => chartingAgreement(callOf(context.session), input)),
    included: os.charting.included.handler(({ context }) => charting.included(callOf(context.session))),
  },
  evidence: {
    table: os.evidence.table.handler(({ context }) => table(callOf(context.session))),
    cell: os.evidence.cell.handler(({ context, input }) => cell(callOf(context.session), input)),
    fill: os.evidence.fill.handler(({ context, input }) => fill(callOf(context.session), input)),
    export: os.evidence.export.handler(({ context, input }) => exportEvidence(callOf(context.session), input)),
    import: os.evidence.import.handler(({ context, input }) => importChart(callOf(context.session), input)),
  },
  agreement: {
    stage: os.agreement.stage.handler(({ context, input }) => agreementAt(callOf(context.session), input)),
    reports: os.agreement.reports.handler(({ context, input }) => agreementReports(callOf(context.session), input)),
  },
  flow: flowRoutes,
  reporting: reportingRoutes,
  highlights: {
    list: os.highlights.list.handler(({ context }) => highlights.list(callOf(context.session))),
    save: os.highlights.save.handler(({ context, input }) => highlights.save(callOf(context.session), input)),
    saveMany: os.highlights.saveMany.handler(({ context, input }) =>
      highlights.saveMany(callOf(context.session), input),
    ),
    retire: os.highlights.retire.handler(({ context, input }) =>
      nothing(highlights.retire(callOf(context.session), input)),
    ),
  },
  bundle: bundleRoutes,
  sharing: sharingRoutes,
  live: liveRoutes,
  backups: backupRoutes,
})
