import { implement } from '@orpc/server'
import { current } from '#db/current.ts'
import { contract } from '#shared/contract/index.ts'
import { callOf } from '../guard.ts'
import { type CallContext, guarding, nothing } from '../guarded.ts'
import { givenIn } from '../imports/given-file.ts'
import { titleOf } from '../reviews/open.ts'
import * as folder from './folder.ts'
import { handInTo, requirePacket } from './hand-in.ts'
import { makePacket } from './make.ts'
import { doPacketTask } from './on-thread.ts'
import { plainName, writtenTo } from './place.ts'
import * as standing from './standing.ts'
import { takeIn } from './take.ts'

const os = implement(contract.packets).$context<CallContext>().use(guarding)

/** What each call of this part of the contract is answered by. */
export const packetsRoutes = {
  mine: os.mine.handler(({ context }) => standing.mine(context.session)),
  handIn: os.handIn.handler(({ context: { session }, input }) => {
    const call = callOf(session)
    const name = current(call.db, 'member', requirePacket(call).member)?.body.name ?? ''
    const words = `${titleOf(call.db)} - ${name}`
    return writtenTo(session, input.to, plainName(session, words, '.handin'), (path) => handInTo(call, path))
  }),
  handInto: os.handInto.handler(({ context, input }) => nothing(folder.handInto(callOf(context.session), input))),
  keepHandedIn: os.keepHandedIn.handler(({ context: { session } }) => folder.keepHandedIn(callOf(session), session)),
  given: os.given.handler(({ context }) => standing.given(callOf(context.session))),
  contents: os.contents.handler(async ({ context, input }) => {
    const { db } = callOf(context.session)
    return { stages: await doPacketTask(db, { does: 'count', review: db.path, member: input.member }) }
  }),
  give: os.give.handler(({ context: { session }, input: { to, ...whose } }) => {
    const call = callOf(session)
    const name = current(call.db, 'member', whose.member)?.body.name ?? ''
    const words = `${titleOf(call.db)} - ${name}`
    return writtenTo(session, to, plainName(session, words, '.parallax'), async (path) => {
      const { id, ...made } = await makePacket(call, { ...whose, to: path })
      return { packet: id, ...made }
    })
  }),
  take: os.take.handler(({ context: { session }, input }) => takeIn(callOf(session), givenIn(session, input.file))),
  shareFolder: os.shareFolder.handler(({ context, input }) =>
    nothing(folder.shareFolder(callOf(context.session), input)),
  ),
  follow: os.follow.handler(({ context }) => folder.follow(callOf(context.session))),
}
