import { useRef, useState } from 'react'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import styles from './HighlightLegend.module.css'
import type { ListId } from './lists.ts'
import { Mark } from './Marks.tsx'
import { SelectionTools } from './SelectionTools.tsx'
import type { Highlights } from './use-highlighter.ts'

interface HighlightLegendProps {
  highlights: Highlights
  /** Whether the record that is counted in is what is read; else the counts lead nowhere, and it is said what they are of. */
  isCounted?: boolean
}

/**
 * What the marks in the report mean, how many there are of each, and the way to them: a press on a number goes to the first,
 * and to the next when it is pressed again. Lists are shown or not one by one, or all at once.
 */
export function HighlightLegend({ highlights, isCounted = true }: HighlightLegendProps) {
  const t = useText()
  const { lists, isOn, toggle } = highlights
  const jump = useJump(highlights.report)
  return (
    <>
      <SideSection
        title={t('highlights.title')}
        aside={
          <Button variant="bare" size="small" command="highlights.toggle" onPress={toggle}>
            <span className="visually-hidden">{t('highlights.title')}: </span>
            {t(isOn ? 'highlights.on' : 'highlights.off')}
          </Button>
        }
      >
        {lists.length === 0 ? (
          <p className={styles.none}>{t('highlights.none')}</p>
        ) : (
          isOn && (
            <ul className={styles.list}>
              {lists.map((list) => (
                <Row
                  key={list.list}
                  {...list}
                  isCounted={isCounted}
                  toggle={() => highlights.toggleList(list.list)}
                  jump={() => jump.to(list.list)}
                />
              ))}
            </ul>
          )
        )}
        {isOn && lists.length > 0 && !isCounted && <p className={styles.none}>{t('highlights.ofRecord')}</p>}
        <p className="visually-hidden" aria-live="polite">
          {jump.said}
        </p>
      </SideSection>
      <SelectionTools />
    </>
  )
}

interface RowProps {
  list: ListId
  count: number
  words: readonly string[]
  isShown: boolean
  isCounted: boolean
  toggle: () => void
  jump: () => void
}

function Row({ list, count, words, isShown, isCounted, toggle, jump }: RowProps) {
  const t = useText()
  const format = useFormat()
  const name = t(`highlights.list.${list}`)
  const found = count > 0 ? t('highlights.found', { words: format.list(words.slice(0, 12)) }) : ''
  return (
    <li className={styles.row}>
      <ToggleButton className={styles.toggle} isSelected={isShown} onChange={toggle}>
        <span className={styles.sample} aria-hidden="true">
          {isShown ? <Mark lists={[list]}>abc</Mark> : 'abc'}
        </span>
        {name}
      </ToggleButton>
      {isCounted && count > 0 && isShown ? (
        <AriaButton
          className={styles.count}
          aria-label={`${t('highlights.jump', { list: name, n: count })}. ${found}`}
          onPress={jump}
        >
          {format.number(count)} <span aria-hidden="true">↧</span>
        </AriaButton>
      ) : (
        <span className={styles.count}>{format.number(count)}</span>
      )}
    </li>
  )
}

/** Goes from mark to mark of a list, and says which one it is. */
function useJump(report: string | undefined) {
  const t = useText()
  const [said, setSaid] = useState('')
  const last = useRef({ report, list: '', at: -1 })
  return {
    said,
    to(list: ListId) {
      const marks = [...document.querySelectorAll<HTMLElement>(`article mark[data-lists~="${list}"]`)]
      const goesOn = last.current.report === report && last.current.list === list
      const at = goesOn ? (last.current.at + 1) % Math.max(marks.length, 1) : 0
      const mark = marks[at]
      last.current = { report, list, at }
      if (!mark) return
      for (const other of document.querySelectorAll<HTMLElement>('mark[data-found]')) delete other.dataset.found
      mark.dataset.found = ''
      mark.scrollIntoView({ block: 'center' })
      setSaid(t('highlights.at', { at: at + 1, n: marks.length, word: mark.textContent ?? '' }))
      setTimeout(() => delete mark.dataset.found, 1600)
    },
  }
}
