/** What has no name of its own and never changes its place, with the place as its key. */
export function inOrder<T>(list: readonly T[]): { key: string; one: T }[] {
  return list.map((one, i) => ({ key: String(i), one }))
}
