import { useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { YearFilter } from '#shared/domain/screening/filters.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { yearsText } from './filter-text.ts'
import styles from './YearFacet.module.css'
import { yearBars } from './year-bars.ts'

interface YearFacetProps {
  /** How many reports each year has, under all other filters. */
  years: readonly (readonly [number, number])[]
  noYear: number
  value: YearFilter
  onChange: (years: YearFilter) => void
}

const height = 56

/** Reports by year as a small histogram, with a range over it that is dragged or moved by the arrow keys. */
export function YearFacet({ years, noYear, value, onChange }: YearFacetProps) {
  const t = useText()
  const { number } = useFormat()
  const bars = yearBars(years)
  /** The bars from and to which the range goes, while it is moved. */
  const [moving, setMoving] = useState<[number, number]>()
  const last = bars.length - 1
  const [from, to] = moving ?? [
    value.from === undefined ? 0 : placeOf(value.from, 0),
    value.to === undefined ? last : placeOf(value.to, last),
  ]
  function placeOf(year: number, otherwise: number): number {
    const found = bars.findIndex((bar) => year >= bar.from && year <= bar.to)
    if (found !== -1) return found
    return year < (bars[0]?.from ?? year) ? 0 : year > (bars[last]?.to ?? year) ? last : otherwise
  }
  const rangeOf = (first: number, second: number): YearFilter => ({
    // To the ends of the picture is no range at all: years that come later are not to be lost.
    ...(first > 0 ? { from: bars[first]?.from } : {}),
    ...(second < last ? { to: bars[second]?.to } : {}),
    ...(value.none && (first > 0 || second < last) ? { none: true } : {}),
  })
  const most = bars.reduce((best, bar) => (bar.n > best.n ? bar : best), { from: 0, to: 0, n: 0 })
  const says = (bar: { from: number; to: number }) => yearsText(t, { from: bar.from, to: bar.to })
  const shown = rangeOf(from, to)
  return (
    <>
      {bars.length > 1 && (
        <>
          <svg
            className={styles.picture}
            viewBox={`0 0 ${bars.length} ${height}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={t('filters.years.picture', {
              from: String(bars[0]?.from ?? ''),
              to: String(bars[last]?.to ?? ''),
              most: says(most),
              n: most.n,
            })}
          >
            {bars.map((bar, place) => {
              const tall = bar.n === 0 ? 0 : Math.max(1.5, (bar.n / most.n) * height)
              const isIn = place >= from && place <= to
              return (
                <rect
                  key={bar.to}
                  className={isIn ? styles.in : styles.out}
                  x={place + 0.08}
                  width={0.84}
                  y={height - tall}
                  height={tall}
                >
                  <title>{t('filters.years.bar', { years: says(bar), n: bar.n })}</title>
                </rect>
              )
            })}
          </svg>
          <Slider
            className={styles.slider}
            aria-label={t('filters.facet', { facet: 'years' })}
            minValue={0}
            maxValue={last}
            value={[from, to]}
            onChange={(next) => setMoving([next[0] ?? 0, next[1] ?? last])}
            onChangeEnd={(next) => {
              setMoving(undefined)
              onChange(rangeOf(next[0] ?? 0, next[1] ?? last))
            }}
          >
            <SliderTrack className={styles.track}>
              {[
                { label: t('filters.years.from'), year: bars[from]?.from },
                { label: t('filters.years.to'), year: bars[to]?.to },
              ].map(({ label, year }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second end
                <SliderThumb key={index} index={index} className={styles.thumb} aria-label={`${label}: ${year}`} />
              ))}
            </SliderTrack>
          </Slider>
          <p className={styles.range}>
            <span>{bars[from]?.from}</span>
            <strong>{from > 0 || to < last ? yearsText(t, { ...shown, none: false }) : ''}</strong>
            <span>{bars[to]?.to}</span>
          </p>
        </>
      )}
      {bars.length === 1 && bars[0] && (
        <p className={styles.range}>{t('filters.years.bar', { years: says(bars[0]), n: bars[0].n })}</p>
      )}
      {(noYear > 0 || value.none) && (
        <div className={styles.none}>
          <Checkbox
            isSelected={value.none ?? false}
            onChange={(none) => onChange({ ...value, none: none ? true : undefined })}
          >
            {t('filters.years.without')}
          </Checkbox>
          <span className={styles.count}>{number(noYear)}</span>
        </div>
      )}
    </>
  )
}
