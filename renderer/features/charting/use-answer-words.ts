import type { ReportRow } from '#shared/contract/base.ts'
import { countryName } from '#shared/domain/charting/country-names.ts'
import { type Answer, type Field, otherPrefix } from '#shared/domain/charting/form.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { regions } from '../../locales/index.ts'

/** Says an answer in words, of whatever kind its field is; empty for none. */
export function useAnswerWords(reports: readonly ReportRow[] = []): (field: Field, answer: Answer) => string {
  const t = useText()
  const { number } = useFormat()
  const region = regions[useLanguage()]
  return (field, answer) => {
    if (answer === null) return ''
    if (field.type === 'group') return t('charting.words.items', { n: Array.isArray(answer) ? answer.length : 0 })
    if (field.type === 'year') return String(answer)
    if (typeof answer === 'number') return `${number(answer)}${field.unit ? ` ${field.unit}` : ''}`
    const word = (one: string) => {
      if (field.type === 'country') return countryName(one, region)
      if (field.type === 'report')
        return reports.find(({ id }) => id === one)?.title ?? t('charting.answer.report.gone')
      if (one.startsWith(otherPrefix)) return one.slice(otherPrefix.length)
      return field.options.find(({ id }) => id === one)?.label ?? one
    }
    return [answer].flat().map(word).join('; ')
  }
}
