/** The longest name of an account. */
export const longestName = 100

/** A name of an account as it is shown: without spaces around it, and one where there were several. */
export function tidyName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

/** A name as names are compared: neither case nor how a letter is encoded tells two accounts apart. */
export function foldName(name: string): string {
  return tidyName(name).toLowerCase().normalize('NFKC')
}

/** Whether an account may be called so: letters that are seen, and nothing that turns the line round or cannot be seen. */
export function isAccountName(name: string): boolean {
  const tidy = tidyName(name)
  return (
    tidy.length > 0 && tidy.length <= longestName && /[\p{L}\p{N}]/u.test(tidy) && !/[\p{C}\p{Zl}\p{Zp}]/u.test(tidy)
  )
}
