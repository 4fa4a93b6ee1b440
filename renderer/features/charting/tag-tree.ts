import type { Option } from '#shared/domain/charting/form.ts'

/** A tag with how deep it lies in the tree. */
export interface Branch {
  option: Option
  depth: number
}

/**
 * Tags as a tree from the top, each before what lies under it. With a search, those that have its words, and all that they lie
 * under. A tag whose parent is gone, or that lies under itself, stands at the top.
 */
export function tagTree(options: readonly Option[], search = ''): Branch[] {
  const byId = new Map(options.map((option) => [option.id, option]))
  const kept = new Set<Option>()
  const wanted = search.normalize('NFC').trim().toLocaleLowerCase()
  for (const option of options) {
    if (!option.label.normalize('NFC').toLocaleLowerCase().includes(wanted)) continue
    for (let one: Option | undefined = option; one && !kept.has(one); one = byId.get(one.parent ?? '')) kept.add(one)
  }
  const placed = new Set<Option>()
  const branch = (option: Option, depth: number): Branch[] => {
    if (placed.has(option)) return []
    placed.add(option)
    const under = options.filter((one) => one.parent === option.id).flatMap((one) => branch(one, depth + 1))
    return [...(kept.has(option) ? [{ option, depth }] : []), ...under]
  }
  const fromTop = options.filter((option) => !byId.has(option.parent ?? '')).flatMap((option) => branch(option, 0))
  return [...fromTop, ...options.flatMap((option) => branch(option, 0))]
}
