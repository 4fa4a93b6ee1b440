import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { Chip } from './Chip.tsx'
import fields from './fields.module.css'
import styles from './SearchPicker.module.css'

/** Something that can be picked. */
export interface Pickable {
  id: string
  label: string
  /** What else tells it from others, in small. */
  under?: string
}

interface SearchPickerProps {
  label: string
  help?: string | undefined
  placeholder?: string
  /** What is picked, in order. */
  picked: readonly Pickable[]
  onPick: (ids: string[]) => void
  /** Whether more than one can be. */
  several: boolean
  /** What is found for what is typed, and where it is typed. */
  found: readonly Pickable[]
  search: string
  onSearch: (text: string) => void
  /** What is said where nothing is found. */
  none: string
  /** What taking one away is called. */
  removeLabel: (label: string) => string
  isDisabled?: boolean
}

/** One or several of very many, found by their names as they are typed. */
export function SearchPicker(props: SearchPickerProps) {
  const { label, help, placeholder, picked, onPick, several, found, search, onSearch, none, removeLabel, isDisabled } =
    props
  const ids = picked.map(({ id }) => id)
  // A field that is cleared because something was picked would open its list again: it is made anew, closed.
  const [picks, setPicks] = useState(0)
  return (
    <div className={fields.field}>
      <ComboBox
        key={picks}
        autoFocus={picks > 0}
        className={fields.field}
        items={found.filter(({ id }) => !ids.includes(id))}
        inputValue={search}
        onInputChange={onSearch}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key === null) return
          onPick(several ? [...ids, String(key)] : [String(key)])
          onSearch('')
          setPicks(picks + 1)
        }}
        menuTrigger="input"
        allowsEmptyCollection
        isDisabled={isDisabled}
      >
        <Label className={fields.label}>{label}</Label>
        <Input className={fields.input} placeholder={placeholder} />
        {help && (
          <Text slot="description" className={fields.help}>
            {help}
          </Text>
        )}
        <Popover className={fields.popover}>
          <ListBox<Pickable>
            className={fields.list}
            renderEmptyState={() => <p className={styles.none}>{search.trim() === '' ? placeholder : none}</p>}
          >
            {(one) => (
              <ListBoxItem id={one.id} className={fields.option} textValue={one.label}>
                <span dir="auto">{one.label}</span>
                {one.under && (
                  <span className={styles.under} dir="auto">
                    {one.under}
                  </span>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {picked.length > 0 && (
        <div className={styles.picked}>
          {picked.map((one) => (
            <Chip
              key={one.id}
              onRemove={
                isDisabled
                  ? undefined
                  : { label: removeLabel(one.label), run: () => onPick(ids.filter((id) => id !== one.id)) }
              }
            >
              <span dir="auto">{one.label}</span>
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}
