import { useMemo } from 'react'
import { useLanguage } from '../../app/text.ts'
import { regions } from '../../locales/index.ts'

/** Shares as per cent with one decimal, coefficients with two and their sign. */
export function useFigures(): { share: (value: number) => string; coefficient: (value: number) => string } {
  const region = regions[useLanguage()]
  return useMemo(() => {
    const share = new Intl.NumberFormat(region, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const coefficient = new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    return { share: (value) => share.format(value), coefficient: (value) => coefficient.format(value) }
  }, [region])
}
