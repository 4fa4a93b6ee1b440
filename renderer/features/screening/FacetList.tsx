import Fuse from 'fuse.js'
import { useState } from 'react'
import type { FacetValue } from '#shared/contract/screening.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './FacetList.module.css'

interface FacetListProps {
  title: string
  nameOf: (value: string, name?: string) => string
  values: readonly FacetValue[]
  /** How many there are that were not told. */
  more: number
  chosen: readonly string[]
  onToggle: (value: string) => void
  /** Looks among those that were not told as well; else it is looked among these. */
  onFind?: (words: string) => void
}

/** So many values are in sight at first, and of more than so many one can be looked for. */
const few = 7

/** The values of a facet with their counts, each to be ticked; long lists can be searched. */
export function FacetList({ title, nameOf, values, more, chosen, onToggle, onFind }: FacetListProps) {
  const t = useText()
  const { number } = useFormat()
  const [find, setFind] = useState('')
  const [isLong, setLong] = useState(false)
  const named = values.map((one) => ({ ...one, says: nameOf(one.value, one.name) }))
  const found =
    find.trim() === '' || onFind
      ? named
      : new Fuse(named, { keys: ['says'], threshold: 0.3, ignoreLocation: true }).search(find).map(({ item }) => item)
  const inSight = isLong ? found : found.slice(0, Math.max(few, chosen.length))
  const isMany = values.length > few || more > 0 || find !== ''
  if (values.length === 0 && !isMany) return <p className={styles.none}>{t('filters.nothing')}</p>
  return (
    <>
      {isMany && (
        <TextField
          aria-label={t('filters.find', { facet: title })}
          placeholder={t('filters.find', { facet: title })}
          value={find}
          onChange={(words) => {
            setFind(words)
            onFind?.(words)
          }}
        />
      )}
      <ul className={styles.list}>
        {inSight.map(({ value, n, says }) => (
          <li key={value} className={styles.row}>
            <Checkbox isSelected={chosen.includes(value)} onChange={() => onToggle(value)}>
              <span className={styles.name} dir="auto">
                {says}
              </span>
              <span className="visually-hidden"> ({number(n)})</span>
            </Checkbox>
            <span className={styles.count} aria-hidden="true">
              {number(n)}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{t('filters.find.none')}</p>}
      {(found.length > inSight.length || isLong) && (
        <Button variant="bare" size="small" onPress={() => setLong(!isLong)}>
          {isLong ? t('filters.showFewer') : t('filters.showMore', { n: found.length - inSight.length })}
        </Button>
      )}
      {more > 0 && (isLong || found.length <= inSight.length) && (
        <p className={styles.none}>{t('filters.more', { n: more })}</p>
      )}
    </>
  )
}
