/** The lines of a text that say something, each cut to what a term may be. */
export function linesOf(text: string): string[] {
  return text.split(/[\r\n;]+/).flatMap((line) => {
    const trimmed = line.trim().slice(0, 200).trim()
    return trimmed ? [trimmed] : []
  })
}
