import { useEffect, useRef } from 'react'
import type { AnnotationRow } from '#shared/contract/annotations.ts'
import type { Box } from '#shared/domain/annotations/boxes.ts'
import { cx } from '../../ui/cx.ts'
import type { ListId } from '../highlights/lists.ts'
import lists from '../highlights/Marks.module.css'
import styles from './PageMarks.module.css'

/** A highlighted word on a page. */
export interface WordBox extends Box {
  lists: readonly ListId[]
}

interface PageMarksProps {
  words: readonly WordBox[]
  found: readonly { boxes: readonly Box[]; isShown: boolean }[]
  passages: readonly AnnotationRow[]
  /** The passage that was gone to. */
  chosen: string | undefined
}

/** What lies on a page under its text: marked passages, highlighted words and what was found. For the eyes alone. */
export function PageMarks({ words, found, passages, chosen }: PageMarksProps) {
  return (
    <div className={styles.marks} aria-hidden="true">
      {passages.map(({ id, boxes, colour, mine }) =>
        boxes.map((box, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a passage never move
            key={`${id} ${at}`}
            data-passage={id}
            className={cx(styles.passage, styles[`c${colour}`], !mine && styles.theirs, id === chosen && styles.chosen)}
            style={placeOf(box)}
          />
        )),
      )}
      {words.map(({ lists: ids, ...box }) => (
        <span
          key={`${box.left} ${box.top}`}
          className={cx(styles.word, lists[ids[0] ?? ''])}
          data-lists={ids.join(' ')}
          style={placeOf(box)}
        >
          {ids[1] && <span className={cx(styles.second, lists[ids[1]])} />}
        </span>
      ))}
      {found.flatMap(({ boxes, isShown }) =>
        boxes.map((box, at) => <Hit key={`${box.left} ${box.top}`} box={box} isShown={isShown} isFirst={at === 0} />),
      )}
    </div>
  )
}

/** Something that was found; the one that is shown comes into sight. */
function Hit({ box, isShown, isFirst }: { box: Box; isShown: boolean; isFirst: boolean }) {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isShown && isFirst) ref.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [isShown, isFirst])
  return <span ref={ref} className={cx(styles.hit, isShown && styles.shown)} style={placeOf(box)} />
}

function placeOf({ left, top, width, height }: Box) {
  return { left: share(left), top: share(top), width: share(width), height: share(height) }
}

function share(part: number): string {
  return `${part * 100}%`
}
