import { useText } from '../../app/text.ts'
import css from './HitsLine.module.css'
import { agrees, type Hits } from './hits.ts'

interface HitsLineProps {
  hits: Hits
  /** Whether it is said before the files are imported. */
  before?: boolean
}

/** Whether the hits that a search reported agree with what its files hold, in words. */
export function HitsLine({ hits, before = false }: HitsLineProps) {
  const t = useText()
  if (agrees(hits)) return <p className={css.agrees}>✓ {t(before ? 'imports.hitsWillAgree' : 'imports.hitsAgree')}</p>
  return <p className={css.warned}>! {t(before ? 'imports.hitsWillDiffer' : 'imports.hitsDiffer', { ...hits })}</p>
}
