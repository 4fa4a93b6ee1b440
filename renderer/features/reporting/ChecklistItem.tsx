import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AnsweredItem } from '#shared/contract/reporting.ts'
import { placeOf } from '#shared/domain/live/places.ts'
import type { ChecklistId } from '#shared/domain/reporting/checklists/lists.ts'
import type { NumberPiece } from '#shared/domain/reporting/pieces.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Newest } from '../../app/newest.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import type { Language } from '../../locales/index.ts'
import { TextField } from '../../ui/TextField.tsx'
import { SharedField } from '../live/SharedField.tsx'
import { useSharedText } from '../live/use-shared-text.ts'
import css from './ChecklistView.module.css'
import { Pieces } from './Pieces.tsx'

const signs = { known: '✓', partly: '◐', authors: '✎' } as const

interface ChecklistItemProps {
  list: ChecklistId
  item: AnsweredItem
  lang: Language
  chosen: NumberPiece | null
  onChoose: (piece: NumberPiece) => void
}

/** One item: what it asks for, what the review says to it, and where the manuscript answers it. */
export function ChecklistItem({ list, item, lang, chosen, onChoose }: ChecklistItemProps) {
  const t = useText()
  return (
    <li className={css.item}>
      <div className={css.asked}>
        <h3 className={css.topic} lang={lang}>
          <span className={css.id}>{item.id}</span> {item.topic}
        </h3>
        <p className={css.asks} lang={lang}>
          {item.says}
        </p>
        <p className={css.state} data-state={item.state}>
          <span aria-hidden="true">{signs[item.state]}</span> {t(`reporting.state.${item.state}`)}
        </p>
      </div>
      {item.answer.length > 0 && (
        <p className={css.answer} lang={lang} dir="auto">
          <Pieces pieces={item.answer} chosen={chosen} onChoose={onChoose} />
        </p>
      )}
      <Noted list={list} item={item} />
    </li>
  )
}

const newest = new Newest<{ where: string; note: string }>()

/** Where the manuscript answers it, and a remark: kept when the field is left. */
function Noted({ list, item }: Pick<ChecklistItemProps, 'list' | 'item'>) {
  const t = useText()
  const { can } = useSession()
  const client = useQueryClient()
  const { mutateAsync } = useMutation({
    mutationFn: (said: { where: string; note: string }) => api.reporting.note({ list, item: item.id, ...said }),
    onSuccess: () => client.invalidateQueries({ queryKey: orpc.reporting.key() }),
    onError: useProblemToast(),
  })
  const say = (part: { where?: string; note?: string }) => {
    const key = `${list} ${item.id}`
    const said = { ...newest.of(key, { where: item.where, note: item.note }), ...part }
    return newest.say(key, said, () => mutateAsync(said))
  }
  const where = useSharedText(item.where, (text) => say({ where: text.trim() }))
  const note = useSharedText(item.note, (text) => say({ note: text.trim() }))
  if (!can('report')) {
    if (!item.where && !item.note) return null
    return <p className={css.noted}>{[item.where, item.note].filter(Boolean).join(' · ')}</p>
  }
  return (
    <div className={css.fields}>
      <SharedField place={placeOf('checklist', list, item.id, 'where')} text={where}>
        <TextField
          aria-label={t('reporting.where', { item: item.id })}
          placeholder={t('reporting.where.placeholder')}
          value={where.text}
          maxLength={200}
          onChange={where.setText}
          onFocus={where.onFocus}
          onBlur={where.leave}
        />
      </SharedField>
      <SharedField place={placeOf('checklist', list, item.id, 'note')} text={note}>
        <TextField
          aria-label={t('reporting.note', { item: item.id })}
          placeholder={t('reporting.note.placeholder')}
          value={note.text}
          maxLength={5000}
          onChange={note.setText}
          onFocus={note.onFocus}
          onBlur={note.leave}
        />
      </SharedField>
    </div>
  )
}
