import type { Ref } from 'react'
import type { SearchMistake } from '#shared/domain/screening/search-tokens.ts'
import { type TextId, useText } from '../../app/text.ts'
import styles from './QueueSearch.module.css'
import { SearchField } from './SearchField.tsx'
import { SearchHelp } from './SearchHelp.tsx'
import type { FiltersInUse } from './use-filters.ts'

interface QueueSearchProps {
  queue: FiltersInUse
  inputRef: Ref<HTMLInputElement>
}

/** The search over the actor's reports; what cannot be understood is said beneath it, and where. */
export function QueueSearch({ queue, inputRef }: QueueSearchProps) {
  const t = useText()
  return (
    <SearchField
      label={t('screening.search')}
      placeholder={t('screening.search.placeholder')}
      value={queue.typed}
      onChange={queue.search}
      inputRef={inputRef}
      problem={queue.mistake && <Mistake mistake={queue.mistake} typed={queue.typed} />}
      aside={<SearchHelp />}
    />
  )
}

function Mistake({ mistake, typed }: { mistake: SearchMistake; typed: string }) {
  const t = useText()
  const { at, length } = mistake
  const end = Math.max(at + length, at + 1)
  return (
    <>
      {t(mistakeIds[mistake.code], mistake.data)}
      <span className={styles.where} aria-hidden="true">
        {at > 24 && '…'}
        {typed.slice(Math.max(0, at - 24), at)}
        <span className={styles.wrong}>{typed.slice(at, end) || ' '}</span>
        {typed.slice(end, end + 24)}
      </span>
    </>
  )
}

const mistakeIds = {
  'unclosed-quote': 'problem.search-unclosed-quote',
  'unclosed-parenthesis': 'problem.search-unclosed-parenthesis',
  'stray-parenthesis': 'problem.search-stray-parenthesis',
  'empty-parentheses': 'problem.search-empty-parentheses',
  'nothing-before': 'problem.search-nothing-before',
  'nothing-after': 'problem.search-nothing-after',
  'unknown-field': 'problem.search-unknown-field',
  'field-alone': 'problem.search-field-alone',
  'only-without': 'problem.search-only-without',
  'star-inside': 'problem.search-star-inside',
  'near-needs-two': 'problem.search-near-needs-two',
  'nothing-to-find': 'problem.search-nothing-to-find',
  'too-deep': 'problem.search-too-deep',
} as const satisfies Record<SearchMistake['code'], TextId>
