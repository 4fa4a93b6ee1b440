import { access } from './access.ts'
import { agreement } from './agreement.ts'
import { annotations } from './annotations.ts'
import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { bundle } from './bundle.ts'
import { charting } from './charting.ts'
import { conflicts } from './conflicts.ts'
import { criteria } from './criteria.ts'
import { duplicates } from './duplicates.ts'
import { evidence } from './evidence.ts'
import { flow } from './flow.ts'
import { fulltext } from './fulltext.ts'
import { highlights } from './highlights.ts'
import { imports } from './imports.ts'
import { live } from './live.ts'
import { marks } from './marks.ts'
import { packets } from './packets.ts'
import { pilots } from './pilots.ts'
import { ranking } from './ranking.ts'
import { remote } from './remote.ts'
import { removal } from './removal.ts'
import { reporting } from './reporting.ts'
import { reviews } from './reviews.ts'
import { screening } from './screening.ts'
import { sharing } from './sharing.ts'
import { studies } from './studies.ts'
import { team } from './team.ts'

/** Every call that a window, a browser or the command line can make. */
export const contract = {
  reviews,
  team,
  access,
  imports,
  duplicates,
  removal,
  screening,
  marks,
  pilots,
  ranking,
  conflicts,
  fulltext,
  annotations,
  attachments,
  studies,
  criteria,
  charting,
  evidence,
  agreement,
  flow,
  reporting,
  highlights,
  bundle,
  sharing,
  packets,
  live,
  remote,
  backups,
}
export type Contract = typeof contract
