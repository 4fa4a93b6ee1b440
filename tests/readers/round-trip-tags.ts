/** A tag of RIS with one of its values, white space collapsed. */
export interface Tagged {
  tag: string
  value: string
}

const TAG = /^([A-Z][A-Z0-9])[ \t]{1,4}-/

/** What an entry of RIS says, read by no reader of ours: each tag with its lines as one value. */
export function tagsOf(entry: string): Tagged[] {
  const found: { tag: string; lines: string[] }[] = []
  for (const line of entry.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const head = TAG.exec(line)
    if (head?.[1]) found.push({ tag: head[1], lines: [line.slice(head[0].length)] })
    else found.at(-1)?.lines.push(line)
  }
  return found.map(({ tag, lines }) => ({ tag, value: lines.join(' ').replace(/\s+/g, ' ').trim() }))
}

/** What of `before` is not in `after`, each as often as it is missing. */
export function missingFrom(before: readonly Tagged[], after: readonly Tagged[]): Tagged[] {
  const left = new Map<string, number>()
  const keyOf = ({ tag, value }: Tagged) => `${tag} ${value}`
  for (const one of after) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  return before.filter((one) => {
    const n = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), n - 1)
    return n <= 0
  })
}
