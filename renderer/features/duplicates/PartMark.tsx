import css from './PartMark.module.css'

/** How many tints there are; parts beyond them share tints and are told apart by their numbers. */
const tints = 6

/** The number of a part on its tint. */
export function PartMark({ part }: { part: number }) {
  return (
    <span className={css.mark} data-tint={((part - 1) % tints) + 1}>
      {part}
    </span>
  )
}
