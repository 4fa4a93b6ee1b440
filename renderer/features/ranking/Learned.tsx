import type { Basis } from '#shared/domain/ranking/settings.ts'
import { useText } from '../../app/text.ts'
import css from './Learned.module.css'

/** By what is learned, and from how much. */
export interface Learned {
  by: Basis
  includes: number
  excludes: number
  enough: boolean
}

/** By what the model learned, or how far it is from enough. */
export function LearnedFrom({ learned: { by, includes, excludes, enough } }: { learned: Learned }) {
  const t = useText()
  return (
    <p className={css.says}>
      {enough ? t('ranking.learned', { by, includes, excludes }) : t('ranking.random', { includes, excludes })}
    </p>
  )
}
