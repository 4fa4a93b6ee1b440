import type { Place } from '#shared/domain/live/places.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { useLive } from './live-state.ts'
import css from './SharedField.module.css'

/** Who else writes at a place just now. */
export function EditedBy({ place }: { place: Place }) {
  const t = useText()
  const { list } = useFormat()
  const { editing } = useLive()
  const names = [...new Set(editing.filter((one) => one.place === place).map(({ name }) => name))]
  return (
    <div role="status" className={css.said}>
      {names.length > 0 && (
        <p className={css.who}>
          <span aria-hidden="true">✎</span> {t('live.editing', { names: list(names), n: names.length })}
        </p>
      )}
    </div>
  )
}
