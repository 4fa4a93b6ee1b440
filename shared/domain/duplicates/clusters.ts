/** A stored link, as far as it decides who belongs together. */
export interface ClusterLink {
  a: string
  b: string
  verdict: 'same' | 'different'
  by: 'rule' | 'score' | 'person'
  score?: number
}

/**
 * Groups that grow by joining, some of which may never become one (union-find; the smaller group's prohibitions are
 * moved to the larger one's, so that a join costs little).
 */
export class Groups {
  private readonly parent: Int32Array
  private readonly size: Int32Array
  private readonly forbidden = new Map<number, Set<number>>()

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, i) => i)
    this.size = new Int32Array(count).fill(1)
  }

  /** The group's present name: equal for members of one group. */
  find(of: number): number {
    let root = of
    while (this.parent[root] !== root) root = this.parent[root] ?? root
    let at = of
    while (at !== root) {
      const next = this.parent[at] ?? root
      this.parent[at] = root
      at = next
    }
    return root
  }

  /** How many are in the group of this one. */
  sizeOf(of: number): number {
    return this.size[this.find(of)] ?? 1
  }

  /** From now on the groups of these two may not become one; says false where they already are. */
  forbid(a: number, b: number): boolean {
    const [one, other] = [this.find(a), this.find(b)]
    if (one === other) return false
    this.prohibitions(one).add(other)
    this.prohibitions(other).add(one)
    return true
  }

  /** Makes one group of two; says false, and does nothing, where that is forbidden. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.find(a), this.find(b)]
    if (one === other) return true
    if (this.forbidden.get(one)?.has(other)) return false
    const weight = (root: number) => (this.size[root] ?? 1) + (this.forbidden.get(root)?.size ?? 0)
    const [large, little] = weight(one) >= weight(other) ? [one, other] : [other, one]
    this.parent[little] = large
    this.size[large] = (this.size[large] ?? 1) + (this.size[little] ?? 1)
    for (const third of this.forbidden.get(little) ?? []) {
      this.forbidden.get(third)?.delete(little)
      this.prohibitions(third).add(large)
      this.prohibitions(large).add(third)
    }
    this.forbidden.delete(little)
    return true
  }

  private prohibitions(root: number): Set<number> {
    let found = this.forbidden.get(root)
    if (!found) {
      found = new Set()
      this.forbidden.set(root, found)
    }
    return found
  }
}

/** Order of two strings by UTF-16 units: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The clusters that stored links make of these ids, those of one included; members and clusters sorted. A person's
 * `different` always holds; then a person's `same`; then the rest, best score first. A link that would bring a pair
 * that a person holds to be different into one cluster is left out. The order of the input never matters. Links to ids
 * that are not given are ignored.
 */
export function clustersOf(ids: string[], links: ClusterLink[]): string[][] {
  const sorted = [...new Set(ids)].sort(byText)
  const index = new Map(sorted.map((id, i) => [id, i]))
  const groups = new Groups(sorted.length)
  const known = links
    .map((link) => {
      const [a, b] = byText(link.a, link.b) <= 0 ? [link.a, link.b] : [link.b, link.a]
      return { ...link, a, b, one: index.get(a) ?? -1, other: index.get(b) ?? -1 }
    })
    .filter((link) => link.one >= 0 && link.other >= 0 && link.one !== link.other)
  for (const link of known)
    if (link.by === 'person' && link.verdict === 'different') groups.forbid(link.one, link.other)
  const same = known.filter((link) => link.verdict === 'same')
  same.sort(
    (x, y) =>
      Number(y.by === 'person') - Number(x.by === 'person') ||
      (y.score ?? 0) - (x.score ?? 0) ||
      byText(x.a, y.a) ||
      byText(x.b, y.b),
  )
  for (const link of same) groups.join(link.one, link.other)
  return membersOf(sorted, groups)
}

/** The members of each group, sorted; `sorted` must be in order. */
export function membersOf(sorted: string[], groups: Groups): string[][] {
  const members = new Map<number, string[]>()
  sorted.forEach((id, i) => {
    const root = groups.find(i)
    const list = members.get(root)
    if (list) list.push(id)
    else members.set(root, [id])
  })
  return [...members.values()]
}
