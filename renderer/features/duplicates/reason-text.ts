import type { TextId, Translate } from '../../app/text.ts'
import { catalogues } from '../../locales/index.ts'

interface Ground {
  code: string
  data?: Record<string, string | number>
}

/** What spoke for or against a pair, in words; a code without a text is given as it is. */
export function reasonText({ code, data }: Ground, t: Translate): string {
  if (code === 'titles-alike' && data?.percent === undefined) return t('duplicates.reason.titles-similar')
  const id = `duplicates.reason.${code}`
  return isTextId(id) ? t(id, data) : code
}

/** All of them in one line. */
export function reasonsText(reasons: readonly Ground[], t: Translate): string {
  return reasons.map((reason) => reasonText(reason, t)).join('; ')
}

/** The rule that linked two records, in words; a rule without a text is given as it is. */
export function ruleText(rule: string, t: Translate): string {
  const id = `duplicates.rule.${rule}`
  return isTextId(id) ? t(id) : rule
}

/** Why a pair is asked about, in words; undefined where the review does not say. */
export function askedText(rule: string, t: Translate): string | undefined {
  const id = `duplicates.asked.${rule}`
  return isTextId(id) ? t(id) : undefined
}

function isTextId(id: string): id is TextId {
  return Object.hasOwn(catalogues.en, id)
}
