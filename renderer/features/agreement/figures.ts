import { useMemo } from 'react'
import type { Estimate } from '#shared/domain/agreement/estimate.ts'
import { useLanguage } from '../../app/text.ts'
import { type Language, regions } from '../../locales/index.ts'

export interface Figures {
  share(value: number): string
  coefficient(value: number): string
  /** An interval without its name: `0.41 to 0.57`, in the language's own signs. */
  interval(kind: 'share' | 'coefficient', estimate: Estimate): string | null
}

/** Shares as per cent with one decimal, coefficients with two and their sign. */
export function figuresIn(language: Language): Figures {
  const region = regions[language]
  const share = new Intl.NumberFormat(region, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const coefficient = new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const written = { share, coefficient }
  return {
    share: (value) => share.format(value),
    coefficient: (value) => coefficient.format(value),
    interval: (kind, { low, high }) =>
      low === null || high === null ? null : `${written[kind].format(low)} – ${written[kind].format(high)}`,
  }
}

/** {@link Figures} in the language of the interface. */
export function useFigures(): Figures {
  const language = useLanguage()
  return useMemo(() => figuresIn(language), [language])
}
