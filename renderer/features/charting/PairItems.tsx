import { useState } from 'react'
import type { ComparedField } from '#shared/contract/charting.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { itemsOfRow } from '#shared/domain/charting/items.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './ComparedFields.module.css'
import { paired, pairRows } from './pair-rows.ts'
import type { useAnswerWords } from './use-answer-words.ts'

interface PairItemsProps {
  /** The group. */
  compared: ComparedField
  parts: readonly Field[]
  all: readonly ComparedField[]
  /** The rows as they are now: proposed, or as somebody paired them. */
  rows: readonly string[]
  charters: readonly { member: string; name: string }[]
  words: ReturnType<typeof useAnswerWords>
  /** Left out for who may only look. */
  onPair: ((rows: string[]) => void) | undefined
}

/** Which items of two charters are the same thing, and which of them stand: proposed by likeness, and paired by hand. */
export function PairItems({ compared, parts, all, rows, charters, words, onPair }: PairItemsProps) {
  const t = useText()
  const [first, second] = compared.sides.map(({ value }) => (Array.isArray(value) ? value : []))
  const [pairs, setPairs] = useState(() => pairRows(rows, first ?? [], second ?? []))
  if (!first || !second || (first.length === 0 && second.length === 0)) return null
  const nameOf = (item: string, place: number) => {
    const own = all.filter(({ row }) => row !== undefined && itemsOfRow(row).includes(item))
    const said = parts.flatMap((part) => {
      const side = own.find(({ field }) => field === part.id)?.sides.find((one) => one.item === item)
      return side ? words(part, side.value) || [] : []
    })
    return said[0] ?? t('charting.words.item', { n: place + 1 })
  }
  const options = [
    { id: '', label: t('charting.pairs.alone') },
    ...second.map((item, place) => ({ id: item, label: nameOf(item, place) })),
  ]
  const other = charters.find(({ member }) => member === compared.sides[1]?.member)?.name ?? ''
  return (
    <div className={styles.pairs}>
      {pairs.map(({ a, b, stands }) => {
        const name = a === null ? nameOf(b ?? '', second.indexOf(b ?? '')) : nameOf(a, first.indexOf(a))
        return (
          <div key={a ?? b} className={styles.pair}>
            <Checkbox
              isSelected={stands}
              isDisabled={!onPair}
              onChange={(on) =>
                setPairs(pairs.map((one) => (one.a === a && one.b === b ? { ...one, stands: on } : one)))
              }
            >
              {name}
            </Checkbox>
            {a === null ? (
              <span className={styles.says}>{t('charting.pairs.onlyOf', { name: other })}</span>
            ) : (
              <Select
                aria-label={t('charting.pairs.of', { item: name, name: other })}
                options={options}
                value={b ?? ''}
                isDisabled={!onPair}
                onChange={(item) => setPairs(paired(pairs, a, item === '' ? null : item))}
              />
            )}
          </div>
        )
      })}
      {onPair && (
        <div>
          <Button
            size="small"
            onPress={() =>
              onPair(
                pairs
                  .filter(({ stands }) => stands)
                  .map(({ a, b }) =>
                    [a, b]
                      .filter((item) => item !== null)
                      .sort()
                      .join('+'),
                  ),
              )
            }
          >
            {t('charting.pairs.save')}
          </Button>
        </div>
      )}
    </div>
  )
}
