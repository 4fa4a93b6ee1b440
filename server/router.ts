import { createRouterClient, implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { agreementAt } from './agreement/agreement.ts'
import { agreementReports } from './agreement/reports.ts'
import * as charting from './charting/charting.ts'
import type { Client } from './client.ts'
import * as conflicts from './conflicts/conflicts.ts'
import { cluster, keptApart, merged } from './duplicates/clusters.ts'
import { consequence } from './duplicates/consequence.ts'

import { chooseField, fields } from './duplicates/fields.ts'
import { findDuplicates } from './duplicates/find.ts'
import { decide, join, split } from './duplicates/parts.ts'
import { policy, setPolicy } from './duplicates/policy.ts'
import { questions } from './duplicates/questions.ts'
import { similar } from './duplicates/similar.ts'
import { summary } from './duplicates/summary.ts'
import * as flow from './flow/show.ts'
import * as fulltext from './fulltext/fulltext.ts'
import { asContractError, callOf, refuseUnless } from './guard.ts'
import { add } from './imports/add.ts'
import { enter } from './imports/enter.ts'
import { givenIn } from './imports/given-file.ts'
import { judgements } from './imports/judgements.ts'
import { preview } from './imports/preview.ts'
import * as imports from './imports/sources.ts'
import { takeOver } from './imports/take-over.ts'
import { createReview } from './reviews/create.ts'
import { exportList } from './reviews/export.ts'
import { listReviews } from './reviews/list.ts'
import { log } from './reviews/log.ts'
import { map } from './reviews/map.ts'
import { openReview } from './reviews/open.ts'
import { makeSample } from './reviews/sample.ts'
import * as settings from './reviews/setup.ts'
import { timeline } from './reviews/timeline.ts'
import { redo, undo } from './reviews/undo.ts'
import { queue, rows } from './screening/queue.ts'
import { report, vote } from './screening/vote.ts'
import type { Session } from './session.ts'
import * as team from './team/members.ts'
import * as figures from './team/progress.ts'

/** Each call comes with the session it was made in; who acts is the session's, and the guard looks before all else. */
const os = implement(contract)
  .$context<{ session: Session }>()
  .use(async ({ context, next, procedure }) => {
    refuseUnless(context.session.actor, procedure['~orpc'].meta.ability)
    try {
      return await next()
    } catch (error) {
      throw asContractError(error)
    }
  })

const nothing = (_done: unknown): Record<string, never> => ({})

/** What a long call throws while it is under way is said in the contract's words too. */
async function* telling<Step, Result>(work: AsyncGenerator<Step, Result>): AsyncGenerator<Step, Result> {
  try {
    return yield* work
  } catch (error) {
    throw asContractError(error)
  }
}

/** The sample is played through the very calls that are answered here. */
const ownClient = (session: Session): Client => createRouterClient(router, { context: { session } })

/** The contract, with the use-case that each call is answered by. The same for a window, a browser and the terminal. */
export const router = os.router({
  reviews: {
    list: os.reviews.list.handler(({ context }) => listReviews(context.session)),
    create: os.reviews.create.handler(({ context, input }) => createReview(context.session, input)),
    open: os.reviews.open.handler(({ context, input }) => openReview(context.session, input.path)),
    sample: os.reviews.sample.handler(({ context, input, signal }) =>
      telling(makeSample(context.session, input.lang, ownClient, signal)),
    ),
    close: os.reviews.close.handler(({ context }) => nothing(context.session.bind({}))),
    setup: os.reviews.setup.handler(({ context }) => settings.setup(callOf(context.session))),
    map: os.reviews.map.handler(({ context }) => map(callOf(context.session))),
    describe: os.reviews.describe.handler(({ context, input }) =>
      nothing(settings.describe(callOf(context.session), input)),
    ),
    saveStage: os.reviews.saveStage.handler(({ context, input }) =>
      nothing(settings.saveStage(callOf(context.session), input)),
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
  imports: {
    sources: os.imports.sources.handler(({ context }) => imports.sources(callOf(context.session))),
    preview: os.imports.preview.handler(({ context, input, signal }) =>
      telling(preview(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }, signal)),
    ),
    add: os.imports.add.handler(({ context, input, signal }) =>
      telling(add(callOf(context.session), { ...input, file: givenIn(context.session, input.file) }, signal)),
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
    find: os.duplicates.find.handler(({ context, signal }) => telling(findDuplicates(callOf(context.session), signal))),
    summary: os.duplicates.summary.handler(({ context }) => summary(callOf(context.session))),
    fields: os.duplicates.fields.handler(({ context, input }) => fields(callOf(context.session), input)),
    chooseField: os.duplicates.chooseField.handler(({ context, input }) =>
      nothing(chooseField(callOf(context.session), input)),
    ),
    policy: os.duplicates.policy.handler(({ context }) => policy(callOf(context.session))),
    setPolicy: os.duplicates.setPolicy.handler(({ context, input }) =>
      nothing(setPolicy(callOf(context.session), input)),
    ),
    questions: os.duplicates.questions.handler(({ context, input }) => questions(callOf(context.session), input)),
    decide: os.duplicates.decide.handler(({ context, input }) => nothing(decide(callOf(context.session), input))),
    merged: os.duplicates.merged.handler(({ context, input }) => merged(callOf(context.session), input)),
    cluster: os.duplicates.cluster.handler(({ context, input }) => cluster(callOf(context.session), input)),
    split: os.duplicates.split.handler(({ context, input }) => nothing(split(callOf(context.session), input))),
    join: os.duplicates.join.handler(({ context, input }) => join(callOf(context.session), input)),
    consequence: os.duplicates.consequence.handler(({ context, input }) => consequence(callOf(context.session), input)),
    similar: os.duplicates.similar.handler(({ context, input }) => similar(callOf(context.session), input)),
    keptApart: os.duplicates.keptApart.handler(({ context, input }) => keptApart(callOf(context.session), input)),
  },
  screening: {
    queue: os.screening.queue.handler(({ context, input }) => queue(callOf(context.session), input)),
    rows: os.screening.rows.handler(({ context, input }) => rows(callOf(context.session), input)),
    report: os.screening.report.handler(({ context, input }) => report(callOf(context.session), input)),
    vote: os.screening.vote.handler(({ context, input }) => nothing(vote(callOf(context.session), input))),
  },
  conflicts: {
    list: os.conflicts.list.handler(({ context, input }) => conflicts.list(callOf(context.session), input)),
    show: os.conflicts.show.handler(({ context, input }) => conflicts.show(callOf(context.session), input)),
    resolve: os.conflicts.resolve.handler(({ context, input }) =>
      nothing(conflicts.resolve(callOf(context.session), input)),
    ),
  },
  fulltext: {
    retrieve: os.fulltext.retrieve.handler(({ context, input }) =>
      nothing(fulltext.retrieve(callOf(context.session), input)),
    ),
    send: os.fulltext.send.handler(({ context, input }) => nothing(fulltext.send(callOf(context.session), input))),
    replace: os.fulltext.replace.handler(({ context, input }) => fulltext.replace(callOf(context.session), input)),
    group: os.fulltext.group.handler(({ context, input }) => fulltext.group(callOf(context.session), input)),
    ungroup: os.fulltext.ungroup.handler(({ context, input }) =>
      nothing(fulltext.ungroup(callOf(context.session), input)),
    ),
  },
  charting: {
    assess: os.charting.assess.handler(({ context, input }) =>
      nothing(charting.assess(callOf(context.session), input)),
    ),
    form: os.charting.form.handler(({ context }) => charting.form(callOf(context.session))),
    saveForm: os.charting.saveForm.handler(({ context, input }) =>
      nothing(charting.saveForm(callOf(context.session), input)),
    ),
    answer: os.charting.answer.handler(({ context, input }) =>
      nothing(charting.answer(callOf(context.session), input)),
    ),
    included: os.charting.included.handler(({ context }) => charting.included(callOf(context.session))),
    counts: os.charting.counts.handler(({ context }) => charting.counts(callOf(context.session))),
  },
  agreement: {
    stage: os.agreement.stage.handler(({ context, input }) => agreementAt(callOf(context.session), input)),
    reports: os.agreement.reports.handler(({ context, input }) => agreementReports(callOf(context.session), input)),
  },
  flow: {
    show: os.flow.show.handler(({ context, input }) => flow.show(callOf(context.session), input)),
    box: os.flow.box.handler(({ context, input }) => flow.box(callOf(context.session), input)),
  },
})
