import { type ReactNode, useEffect } from 'react'
import type { Place } from '#shared/domain/live/places.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { EditedBy } from './EditedBy.tsx'
import css from './SharedField.module.css'
import type { SharedText } from './use-shared-text.ts'
import { leaveWriting, setWriting } from './writing.ts'

interface SharedFieldProps {
  /** Undefined where nobody else can write. */
  place: Place | undefined
  /** What is typed in it, where it is one text. */
  text?: SharedText
  /** Where it is a whole page, which shows by itself who else is at it. */
  page?: string | undefined
  children: ReactNode
}

/**
 * A field of the whole team's: while it is written in, others are told; who else writes in it, and what they saved meanwhile, is
 * said beside it.
 */
export function SharedField({ place, text, page, children }: SharedFieldProps) {
  useEffect(() => () => leaveWriting(place), [place])
  if (place === undefined) return page === undefined ? children : <div className={page}>{children}</div>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field in it is what is focused; this only hears of it
    <div className={page ?? css.shared} onFocus={() => setWriting(place)} onBlur={() => leaveWriting(place)}>
      {children}
      {page === undefined && <EditedBy place={place} />}
      {text && <SavedMeanwhile text={text} />}
    </div>
  )
}

/** What somebody else saved while this was typed in, and whose of the two it is to be. */
function SavedMeanwhile({ text: { theirs, isChanged, keepMine, takeTheirs } }: { text: SharedText }) {
  const t = useText()
  return (
    <>
      <div role="status" className={css.said}>
        {theirs !== null && <p>{t('live.theirs', { text: theirs || '—' })}</p>}
        {theirs === null && isChanged && <p>{t('live.changed')}</p>}
      </div>
      {theirs !== null && (
        <p className={css.choice}>
          <Button size="small" onPress={keepMine}>
            {t('live.keepMine')}
          </Button>
          <Button size="small" onPress={takeTheirs}>
            {t('live.takeTheirs')}
          </Button>
        </p>
      )}
    </>
  )
}
