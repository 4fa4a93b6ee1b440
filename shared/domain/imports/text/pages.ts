/** `6913-7` as `6913-6917`: MEDLINE leaves out the digits of the last page that are those of the first. */
export function fullRange(pages: string): string {
  const found = /^([0-9]{1,9})-([0-9]{1,8})$/.exec(pages.trim())
  const [, first = '', last = ''] = found ?? []
  if (!found || last.length >= first.length) return pages
  const full = first.slice(0, first.length - last.length) + last
  return Number(full) > Number(first) ? `${first}-${full}` : pages
}
