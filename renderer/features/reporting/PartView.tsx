import type { Block, NumberPiece, Piece } from '#shared/domain/reporting/pieces.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { inOrder } from './in-order.ts'
import css from './PartView.module.css'
import { Pieces } from './Pieces.tsx'

interface PartViewProps {
  blocks: readonly Block[]
  gaps: readonly string[]
  lang: string
  chosen: NumberPiece | null
  onChoose: (piece: NumberPiece) => void
}

/** A part of the write-up: what is to be filled in first, then the text. */
export function PartView({ blocks, gaps, lang, chosen, onChoose }: PartViewProps) {
  const gapId = firstGaps(blocks)
  return (
    <div className={css.page}>
      <GapList gaps={gaps} lang={lang} />
      <article className={css.text} lang={lang}>
        {inOrder(blocks).map(({ key, one }) => (
          <BlockView key={key} block={one} {...{ chosen, onChoose, gapId }} />
        ))}
      </article>
    </div>
  )
}

function GapList({ gaps, lang }: { gaps: readonly string[]; lang: string }) {
  const t = useText()
  if (gaps.length === 0) return null
  const show = (i: number) => {
    const place = document.getElementById(`gap-${i}`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }
  return (
    <section className={css.gaps} aria-label={t('reporting.gaps')}>
      <h2 className={css.gapsTitle}>{t('reporting.gaps.n', { n: gaps.length })}</h2>
      <p className={css.says}>{t('reporting.gaps.says')}</p>
      <ul className={css.list}>
        {gaps.map((hint, i) => (
          <li key={hint}>
            <Button variant="bare" size="small" onPress={() => show(i)}>
              <span className={css.hint} lang={lang}>
                {hint}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Gives the first gap of each hint its id, in the order in which the list has them. */
function firstGaps(blocks: readonly Block[]): (piece: Piece) => string | undefined {
  const ids = new Map<Piece, string>()
  const hints = new Set<string>()
  for (const block of blocks) {
    const pieces = block.kind === 'paragraph' ? block.pieces : block.kind === 'table' ? block.rows.flat(2) : []
    for (const one of pieces) {
      if (one.kind !== 'gap' || hints.has(one.hint)) continue
      ids.set(one, `gap-${hints.size}`)
      hints.add(one.hint)
    }
  }
  return (piece) => ids.get(piece)
}

interface BlockViewProps {
  block: Block
  chosen: NumberPiece | null
  onChoose: (piece: NumberPiece) => void
  gapId: (piece: Piece) => string | undefined
}

function BlockView({ block, ...pieces }: BlockViewProps) {
  switch (block.kind) {
    case 'heading':
      // The name of the room is the heading of the first level.
      return block.level === 1 ? (
        <h2 className={css.first}>{block.text}</h2>
      ) : (
        <h3 className={css.second}>{block.text}</h3>
      )
    case 'paragraph':
      return (
        <p className={css.paragraph} dir="auto">
          <Pieces pieces={block.pieces} {...pieces} />
        </p>
      )
    case 'verbatim':
      return (
        <pre className={css.verbatim} dir="auto">
          {block.text}
        </pre>
      )
    case 'table':
      return (
        <table className={css.table}>
          <caption className="visually-hidden">{block.caption}</caption>
          <thead className="visually-hidden">
            <tr>
              {block.head.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(block.rows).map((row) => (
              <tr key={row.key}>
                {inOrder(row.one).map((cell) => (
                  <td key={cell.key}>
                    <Pieces pieces={cell.one} {...pieces} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'references':
      return (
        <ul className={css.references}>
          {inOrder(block.items).map(({ key, one: { runs, after } }) => (
            <li key={key} dir="auto">
              {inOrder(runs).map((run) => (run.one.italic ? <i key={run.key}>{run.one.text}</i> : run.one.text))}
              {after && <span className={css.after}> ({after})</span>}
            </li>
          ))}
        </ul>
      )
  }
}
