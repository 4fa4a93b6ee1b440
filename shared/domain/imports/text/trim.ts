/**
 * A text without the given signs at its beginning and end. A regular expression would begin anew at each sign in the middle,
 * which takes for ever where there are many.
 *
 * @param before the signs to take from the beginning
 * @param after the signs to take from the end; the same where it is left out
 */
export function trimSigns(text: string, before: string, after = before): string {
  let start = 0
  let end = text.length
  while (start < end && before.includes(text.charAt(start))) start++
  while (end > start && after.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
