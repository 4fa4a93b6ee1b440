import access from './access.ts'
import agreement from './agreement.ts'
import annotations from './annotations.ts'
import answering from './answering.ts'
import app from './app.ts'
import attachments from './attachments.ts'
import backups from './backups.ts'
import bundle from './bundle.ts'
import charting from './charting.ts'
import chartingForms from './charting-forms.ts'
import clusters from './clusters.ts'
import conflicts from './conflicts.ts'
import criteria from './criteria.ts'
import duplicates from './duplicates.ts'
import evidence from './evidence.ts'
import filters from './filters.ts'
import flow from './flow.ts'
import fulltext from './fulltext.ts'
import highlights from './highlights.ts'
import imports from './imports.ts'
import importsOtherwise from './imports-otherwise.ts'
import importsReading from './imports-reading.ts'
import keys from './keys.ts'
import live from './live.ts'
import marks from './marks.ts'
import packets from './packets.ts'
import pilots from './pilots.ts'
import progress from './progress.ts'
import ranking from './ranking.ts'
import remote from './remote.ts'
import removal from './removal.ts'
import reporting from './reporting.ts'
import reviews from './reviews.ts'
import reviewsStages from './reviews-stages.ts'
import screening from './screening.ts'
import sharing from './sharing.ts'
import studies from './studies.ts'
import team from './team.ts'
import timeline from './timeline.ts'

export default {
  ...app,
  ...reviews,
  ...timeline,
  ...reviewsStages,
  ...pilots,
  ...team,
  ...progress,
  ...imports,
  ...importsReading,
  ...importsOtherwise,
  ...duplicates,
  ...clusters,
  ...screening,
  ...filters,
  ...ranking,
  ...removal,
  ...marks,
  ...conflicts,
  ...fulltext,
  ...attachments,
  ...bundle,
  ...backups,
  ...sharing,
  ...packets,
  ...charting,
  ...studies,
  ...criteria,
  ...evidence,
  ...chartingForms,
  ...answering,
  ...access,
  ...agreement,
  ...annotations,
  ...flow,
  ...reporting,
  ...highlights,
  ...keys,
  ...live,
  ...remote,
}
