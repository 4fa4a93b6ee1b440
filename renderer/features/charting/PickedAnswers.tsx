import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import { countries } from '#shared/domain/charting/countries.ts'
import { countryName } from '#shared/domain/charting/country-names.ts'
import { orpc } from '../../app/client.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { regions } from '../../locales/index.ts'
import { type Pickable, SearchPicker } from '../../ui/SearchPicker.tsx'
import type { AnswerProps } from './answer-props.ts'
import { findCountries } from './find-countries.ts'

/** One or several countries, found by their names in the language of the window, or by their codes. */
export function CountryAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const region = regions[useLanguage()]
  const [search, setSearch] = useState('')
  const all = useMemo(
    () =>
      countries
        .map((id) => ({ id, label: countryName(id, region), under: id }))
        .sort((a, b) => a.label.localeCompare(b.label, region)),
    [region],
  )
  const codes = Array.isArray(answer) ? answer : []
  return (
    <SearchPicker
      label={label}
      help={field.help}
      placeholder={t('charting.answer.country.search')}
      picked={codes.map((id) => ({ id, label: countryName(id, region) }))}
      onPick={(ids) => onAnswer(ids.length === 0 ? null : ids)}
      several={field.several ?? false}
      found={findCountries(all, search)}
      search={search}
      onSearch={setSearch}
      none={t('charting.answer.country.none')}
      removeLabel={(name) => t('charting.answer.remove', { name })}
      isDisabled={isReadOnly}
    />
  )
}

interface ReportAnswerProps extends AnswerProps {
  /** The reports that answers of the study name already. */
  known: readonly ReportRow[]
}

/** Another report of the review, found by its words. */
export function ReportAnswer({ field, label, answer, onAnswer, isReadOnly, known }: ReportAnswerProps) {
  const t = useText()
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<readonly Pickable[]>([])
  const q = useDeferredValue(search.trim())
  const { data } = useQuery({
    ...orpc.charting.reports.queryOptions({ input: { q } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const found = q === '' ? [] : (data?.reports ?? []).map(pickable)
  const ids = Array.isArray(answer) ? answer : []
  const names = new Map([...known.map(pickable), ...picked].map((one) => [one.id, one]))
  return (
    <SearchPicker
      label={label}
      help={field.help}
      placeholder={t('charting.answer.report.search')}
      picked={ids.map((id) => names.get(id) ?? { id, label: t('charting.answer.report.gone') })}
      onPick={(next) => {
        setPicked([...picked, ...found.filter(({ id }) => next.includes(id))])
        onAnswer(next.length === 0 ? null : next)
      }}
      several={field.several ?? false}
      found={found}
      search={search}
      onSearch={setSearch}
      none={t('charting.answer.report.none')}
      removeLabel={(name) => t('charting.answer.remove', { name })}
      isDisabled={isReadOnly}
    />
  )
}

function pickable({ id, title, authors, year }: ReportRow): Pickable {
  return { id, label: title, under: [authors, year].filter(Boolean).join(' · ') }
}
