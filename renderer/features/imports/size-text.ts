import type { Translate } from '../../app/text.ts'

/** How large a file is, in the unit that suits it. */
export function sizeText(bytes: number, t: Translate, number: (n: number) => string): string {
  if (bytes < 1000) return t('imports.size', { size: number(bytes), unit: 'b' })
  if (bytes < 1_000_000) return t('imports.size', { size: number(Math.round(bytes / 1000)), unit: 'kb' })
  return t('imports.size', { size: number(Math.round(bytes / 100_000) / 10), unit: 'mb' })
}

/** How many seconds are left of work that began at a time and goes on as it went; undefined while that is a guess. */
export function secondsLeft(
  { done, total }: { done: number; total?: number },
  since: number,
  now: number,
): number | undefined {
  const seconds = (now - since) / 1000
  if (!total || done <= 0 || seconds < 1 || done < total / 200) return undefined
  return Math.max(0, Math.round((seconds * (total - done)) / done))
}
