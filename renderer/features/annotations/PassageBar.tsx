import { Button as AriaButton } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { colourNames } from '../marks/colour-names.ts'
import chip from '../marks/LabelChip.module.css'
import styles from './PassageBar.module.css'
import type { SelectionPlace } from './use-passage.ts'

interface PassageBarProps {
  place: SelectionPlace
  /** The colour that the key gives. */
  colour: number
  canMark: boolean
  onMark: (colour: number) => void
  onNote: () => void
  onCopy: () => void
}

/** The height of the bar and its distance to the selection, and half its width, in pixels. */
const room = 56
const half = 220

/** What can be done with the passage that is selected, right under it; over it where there is no room below. */
export function PassageBar({ place, colour, canMark, onMark, onNote, onCopy }: PassageBarProps) {
  const t = useText()
  const isBelow = place.bottom + room < window.innerHeight - 70
  const left = Math.min(Math.max(place.left, half), window.innerWidth - half)
  return createPortal(
    <div
      role="toolbar"
      aria-label={t('annotations.selection')}
      className={styles.bar}
      style={{ left, top: isBelow ? place.bottom + 8 : Math.max(8, place.top - room) }}
    >
      {canMark && (
        <>
          {colourNames.map((name, at) => (
            <Swatch key={name} name={name} at={at} isChosen={at === colour} onPress={() => onMark(at)} />
          ))}
          <Button size="small" command="annotations.note" excludeFromTabOrder preventFocusOnPress onPress={onNote}>
            {t('annotations.note')}
          </Button>
        </>
      )}
      <Button size="small" command="annotations.copy" excludeFromTabOrder preventFocusOnPress onPress={onCopy}>
        {t('annotations.copy')}
      </Button>
    </div>,
    document.body,
  )
}

interface SwatchProps {
  name: (typeof colourNames)[number]
  at: number
  isChosen: boolean
  onPress: () => void
}

function Swatch({ name, at, isChosen, onPress }: SwatchProps) {
  const t = useText()
  return (
    <AriaButton
      className={cx(styles.swatch, chip[`c${at}`])}
      aria-label={t('annotations.mark.in', { colour: t(`marks.colour.${name}`) })}
      excludeFromTabOrder
      preventFocusOnPress
      onPress={onPress}
    >
      {isChosen && <span aria-hidden="true">✓</span>}
    </AriaButton>
  )
}
