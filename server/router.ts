import { createRouterClient, implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { accessRoutes } from './access/routes.ts'
import { agreementRoutes } from './agreement/routes.ts'
import { annotationsRoutes } from './annotations/routes.ts'
import { attachmentsRoutes } from './attachments/routes.ts'
import { backupRoutes } from './backups/routes.ts'
import { bundleRoutes } from './bundle/routes.ts'
import { chartingRoutes } from './charting/routes.ts'
import type { Client } from './client.ts'
import { conflictsRoutes } from './conflicts/routes.ts'
import { criteriaRoutes } from './criteria/routes.ts'
import { duplicatesRoutes } from './duplicates/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { flowRoutes } from './flow/routes.ts'
import { fulltextRoutes } from './fulltext/routes.ts'
import { type CallContext, guarding } from './guarded.ts'
import { highlightsRoutes } from './highlights/routes.ts'
import { importsRoutes } from './imports/routes.ts'
import { liveRoutes } from './live/routes.ts'
import { marksRoutes } from './marks/routes.ts'
import { packetsRoutes } from './packets/routes.ts'
import { pilotsRoutes } from './pilots/routes.ts'
import { rankingRoutes } from './ranking/routes.ts'
import { remoteRoutes } from './remote/routes.ts'
import { removalRoutes } from './removal/routes.ts'
import { reportingRoutes } from './reporting/routes.ts'
import { reviewsRoutes } from './reviews/routes.ts'
import { screeningRoutes } from './screening/routes.ts'
import type { Session } from './session.ts'
import { sharingRoutes } from './sharing/routes.ts'
import { studiesRoutes } from './studies/routes.ts'
import { teamRoutes } from './team/routes.ts'

/** Each call comes with the session it was made in; who acts is the session's, and the guard looks before all else. */
const os = implement(contract).$context<CallContext>().use(guarding)

/** The sample is played through the very calls that are answered here. */
const ownClient = (session: Session): Client => createRouterClient(router, { context: { session } })

/** The contract, with the use-case that each call is answered by. The same for a window, a browser and the terminal. */
export const router = os.router({
  reviews: reviewsRoutes(ownClient),
  team: teamRoutes,
  access: accessRoutes,
  imports: importsRoutes,
  duplicates: duplicatesRoutes,
  remote: remoteRoutes,
  removal: removalRoutes,
  ranking: rankingRoutes,
  packets: packetsRoutes,
  screening: screeningRoutes,
  marks: marksRoutes,
  pilots: pilotsRoutes,
  conflicts: conflictsRoutes,
  fulltext: fulltextRoutes,
  annotations: annotationsRoutes,
  attachments: attachmentsRoutes,
  studies: studiesRoutes,
  criteria: criteriaRoutes,
  charting: chartingRoutes,
  evidence: evidenceRoutes,
  agreement: agreementRoutes,
  flow: flowRoutes,
  reporting: reportingRoutes,
  highlights: highlightsRoutes,
  bundle: bundleRoutes,
  sharing: sharingRoutes,
  live: liveRoutes,
  backups: backupRoutes,
})
