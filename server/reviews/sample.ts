import { join } from 'node:path'
import type { Progress } from '#shared/contract/base.ts'
import { type Play, playSample } from '../sample/play.ts'
import type { Session } from '../session.ts'
import { newPath } from './files.ts'
import { remember } from './list.ts'

/** Plays the sample review into a new file of the host's folder and binds the session to it. */
export async function* makeSample(
  session: Session,
  lang: 'en' | 'nb',
  clientOf: Play['clientOf'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { path: string }> {
  const { host } = session
  const path = newPath(host, lang === 'nb' ? 'Eksempel' : 'Sample review')
  yield* playSample({ host, folder: join(host.samples, 'neet'), path, lang, clientOf, signal })
  remember(host, path)
  session.bind({ review: path })
  return { path }
}
