import type { WriteDb } from '#db/database.ts'
import { isDue } from '#shared/domain/backups/schedule.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'
import type { Log } from '../log.ts'
import { finish } from '../work.ts'
import { backUpAndTell, folderFor } from './backups.ts'
import { backupsIn, isUnderWay } from './keep.ts'
import { keepingOf } from './settings.ts'

/** How often it is seen whether a backup is due, in ms. */
const look = 60_000

/** Makes backups of the reviews that are open, as each of them says, for as long as the process lives. */
export function keepBackups(host: Host, log: Log): { stop(): void; lookNow(): Promise<void> } {
  const ended = new AbortController()
  const lookNow = async () => {
    for (const db of host.opened().values()) if (isWanted(host, db)) await backUpOne(host, db, log, ended.signal)
  }
  const timer = setInterval(() => void lookNow(), look)
  timer.unref()
  return {
    lookNow,
    stop() {
      clearInterval(timer)
      ended.abort()
    },
  }
}

async function backUpOne(host: Host, db: WriteDb, log: Log, signal: AbortSignal): Promise<void> {
  try {
    await finish(backUpAndTell(host, { db, clock: host.clock }, 'schedule', signal))
    log('info', 'A backup was made.')
  } catch (error) {
    if (signal.aborted) return
    log('warn', `A backup could not be made: ${error instanceof Problem ? error.problem : String(error)}`)
  }
}

/** Whether a backup is due. Whether anybody said something is not asked: that there is one would tell it. */
function isWanted(host: Host, db: WriteDb): boolean {
  if (isUnderWay(db.path)) return false
  const { every = host.backups, failed } = keepingOf(host, db.path)
  const { folder } = folderFor(host, db.path)
  const there = backupsIn(folder, { db })
  return isDue(every, host.clock.now(), { made: there.map(({ at }) => at), failed: failed?.at })
}
