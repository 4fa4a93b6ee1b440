import { gapText, type NumberPiece, type Piece } from '#shared/domain/reporting/pieces.ts'
import { heldTogether } from './held-together.ts'
import { inOrder } from './in-order.ts'
import css from './Pieces.module.css'

interface PiecesProps {
  pieces: readonly Piece[]
  chosen: NumberPiece | null
  onChoose: (piece: NumberPiece) => void
  /** The id of the first gap with a hint, for those who are sent there; of any other none. */
  gapId?: (piece: Piece) => string | undefined
}

/** A text whose numbers can be pressed to see where they come from, and whose gaps stand out. */
export function Pieces({ pieces, chosen, onChoose, gapId }: PiecesProps) {
  return inOrder(heldTogether(pieces)).map(({ key, one }) => {
    if (one.kind === 'text') return <span key={key}>{one.text}</span>
    if (one.kind === 'gap') {
      return (
        <mark key={key} className={css.gap} id={gapId?.(one)} tabIndex={-1}>
          {gapText(one.hint)}
        </mark>
      )
    }
    const { before, number, after } = one
    return (
      <span key={key} className={css.held}>
        {before}
        <button
          type="button"
          className={css.number}
          title={number.formula}
          aria-pressed={number === chosen}
          onClick={() => onChoose(number)}
        >
          {number.shown}
        </button>
        {after}
      </span>
    )
  })
}
