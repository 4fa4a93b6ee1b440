import { useMemo } from 'react'
import { type Language, regions } from '../locales/index.ts'
import { useLanguage } from './text.ts'

/** Numbers, dates and names of languages, written as the language of the interface writes them. */
export interface Format {
  /** 1397 as `1,397` or `1 397`. */
  number(value: number): string
  /** A share from 0 to 1 as whole per cent. */
  percent(share: number): string
  /** An ISO date or time as a day. */
  date(iso: string): string
  /** An ISO time as day and minute. */
  dateTime(iso: string): string
  /** An ISO time as the time of day. */
  time(iso: string): string
  /** A list in words: `A, B and C`. */
  list(items: string[]): string
  /** The name of a language from its code; what is no code is given back as it is. */
  languageName(code: string): string
}

/** {@link Format} in the language of the interface. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatIn(language), [language])
}

function formatIn(language: Language): Format {
  const region = regions[language]
  const number = new Intl.NumberFormat(region)
  const percent = new Intl.NumberFormat(region, { style: 'percent' })
  const date = new Intl.DateTimeFormat(region, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(region, { timeStyle: 'short' })
  const list = new Intl.ListFormat(region, { type: 'conjunction' })
  const names = new Intl.DisplayNames(region, { type: 'language', fallback: 'none' })
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (iso) => written(date, iso),
    dateTime: (iso) => written(dateTime, iso),
    time: (iso) => written(time, iso),
    list: (items) => list.format(items),
    languageName: (code) => languageName(names, code),
  }
}

function written(format: Intl.DateTimeFormat, iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : format.format(time)
}

function languageName(names: Intl.DisplayNames, code: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code)) return code
  try {
    const name = names.of(code)
    return name ? name.charAt(0).toLocaleUpperCase() + name.slice(1) : code
  } catch {
    return code
  }
}
