import css from './PartMark.module.css'

/** How many tints there are; parts beyond them share tints and are told apart by their numbers. */
const tints = 6

/** The tint of a part. */
export function tintOf(part: number): { background: string } {
  return { background: `var(--part-${((part - 1) % tints) + 1})` }
}

/** The number of a part on its tint. */
export function PartMark({ part }: { part: number }) {
  return (
    <span className={css.mark} style={tintOf(part)}>
      {part}
    </span>
  )
}
