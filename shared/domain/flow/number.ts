import type { FlowLanguage } from './design.ts'

/**
 * A number as it is printed in a language: from five digits on in groups of three, "12,345" in English and "12 345" in
 * Norwegian, held together by no-break spaces. Numbers of four digits stay whole, as reviews print them.
 */
export function sayNumber(lang: FlowLanguage, n: number): string {
  if (Math.abs(n) < 10_000) return String(n)
  return String(n).replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '\u00a0')
}
