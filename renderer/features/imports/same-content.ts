const piece = 1 << 20

/** Whether two files hold the same bytes; compared piece by piece, so that large ones are never in memory. */
export async function sameContent(a: File, b: File): Promise<boolean> {
  if (a.size !== b.size) return false
  for (let at = 0; at < a.size; at += piece) {
    const [left, right] = await Promise.all([a, b].map((file) => file.slice(at, at + piece).arrayBuffer()))
    const [one, other] = [new Uint8Array(left ?? []), new Uint8Array(right ?? [])]
    if (one.some((byte, i) => byte !== other[i])) return false
  }
  return true
}
