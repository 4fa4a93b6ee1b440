import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import type { Client } from '../client.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing, telling } from '../guarded.ts'
import type { Session } from '../session.ts'
import { assign, previewAssignment } from './assign.ts'
import { blindAgain, liftBlind } from './blind.ts'
import { createReview } from './create.ts'
import { exportList } from './export.ts'
import { listReviews } from './list.ts'
import { log } from './log.ts'
import { map } from './map.ts'
import { openReview } from './open.ts'
import { makeSample } from './sample.ts'
import * as settings from './setup.ts'
import { saveStage } from './stage.ts'
import { previewStage, stageReports } from './stage-preview.ts'
import { timeline } from './timeline.ts'
import { redo, undo } from './undo.ts'

const os = implement(contract.reviews).$context<CallContext>().use(guarding)

/**
 * What each call of this part of the contract is answered by.
 *
 * @param ownClient the calls of a session: the sample is played through the very calls that are answered here
 */
export function reviewsRoutes(ownClient: (session: Session) => Client) {
  return {
    list: os.list.handler(({ context }) => listReviews(context.session)),
    create: os.create.handler(({ context, input }) => createReview(context.session, input)),
    open: os.open.handler(({ context, input }) => openReview(context.session, input.path)),
    sample: os.sample.handler(({ context, input, signal }) =>
      telling(makeSample(context.session, input.lang, ownClient, signal), context.session.door),
    ),
    close: os.close.handler(({ context }) => nothing(context.session.bind({}))),
    setup: os.setup.handler(({ context }) => settings.setup(callOf(context.session))),
    map: os.map.handler(({ context }) => map(callOf(context.session))),
    describe: os.describe.handler(({ context, input }) => nothing(settings.describe(callOf(context.session), input))),
    saveStage: os.saveStage.handler(({ context, input }) => nothing(saveStage(callOf(context.session), input))),
    stageReports: os.stageReports.handler(({ context, input }) => stageReports(callOf(context.session), input)),
    previewStage: os.previewStage.handler(({ context, input }) => previewStage(callOf(context.session), input)),
    liftBlind: os.liftBlind.handler(({ context, input }) => nothing(liftBlind(callOf(context.session), input))),
    blindAgain: os.blindAgain.handler(({ context, input }) => nothing(blindAgain(callOf(context.session), input))),
    previewAssignment: os.previewAssignment.handler(({ context, input }) =>
      previewAssignment(callOf(context.session), input),
    ),
    assign: os.assign.handler(({ context, input }) =>
      telling(assign(callOf(context.session), input), context.session.door),
    ),
    saveCriterion: os.saveCriterion.handler(({ context, input }) =>
      settings.saveCriterion(callOf(context.session), input),
    ),
    saveReason: os.saveReason.handler(({ context, input }) => settings.saveReason(callOf(context.session), input)),
    undo: os.undo.handler(({ context }) => undo(callOf(context.session))),
    redo: os.redo.handler(({ context }) => redo(callOf(context.session))),
    log: os.log.handler(({ context, input }) => log(callOf(context.session), input)),
    timeline: os.timeline.handler(({ context, input }) => timeline(callOf(context.session), input)),
    export: os.export.handler(({ context, input }) => exportList(callOf(context.session), input)),
  }
}
