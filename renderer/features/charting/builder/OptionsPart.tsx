import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import {
  Button as AriaButton,
  DropIndicator,
  GridList,
  GridListItem,
  Input,
  TextField,
  useDragAndDrop,
} from 'react-aria-components'
import { ulid } from 'ulid'
import { type Field, type Option, tones } from '#shared/domain/charting/form.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { cx } from '../../../ui/cx.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import toneColours from '../tones.module.css'
import { toneSigns } from '../tones.ts'
import panel from './FieldPanel.module.css'
import { addOptions, bearsPoints, mergeOption, moveOption, offered, removeOption } from './form-edit.ts'
import styles from './OptionsPart.module.css'

interface OptionsPartProps {
  field: Field
  saved: ReadonlySet<string>
  error: string | undefined
  onChange: (part: Partial<Field>, what?: string) => void
}

const optionDrag = 'parallax-option'

/** What can be chosen: written in place, dragged or moved, merged, taken away and put back; several are added line by line. */
export function OptionsPart({ field, saved, error, onChange }: OptionsPartProps) {
  const t = useText()
  const { options } = field
  const shown = inTree(options.filter((option) => !option.retired))
  const gone = options.filter((option) => option.retired)
  const hasPoints = options.some((option) => option.points !== undefined)
  const [withPoints, setWithPoints] = useState(hasPoints)
  const give = (next: Option[], what?: string) => onChange({ options: next }, what)
  const change = (id: string, part: Partial<Option>, what?: string) =>
    give(
      options.map((option) => (option.id === id ? drop({ ...option, ...part }) : option)),
      what && `${what} ${id}`,
    )
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [optionDrag]: String(key) })),
    onReorder: ({ keys, target }) => {
      const index = shown.findIndex((option) => option.id === target.key) + (target.dropPosition === 'after' ? 1 : 0)
      for (const key of keys) give(moveOption(options, String(key), shown[index]?.id))
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
  })
  return (
    <fieldset className={panel.part}>
      <legend className={panel.legend}>{t('charting.build.options')}</legend>
      {shown.length > 0 && (
        <GridList
          aria-label={t('charting.build.options')}
          className={styles.list}
          items={shown}
          dependencies={[options, withPoints]}
          dragAndDropHooks={dragAndDropHooks}
          keyboardNavigationBehavior="tab"
        >
          {(option) => (
            <GridListItem
              id={option.id}
              textValue={option.label}
              className={cx(styles.option, option.parent && styles.under)}
            >
              <AriaButton slot="drag" className={styles.handle}>
                ⠿
              </AriaButton>
              {option.tone && (
                <span
                  className={cx(styles.tone, toneColours[option.tone])}
                  title={t(`charting.build.tone.${option.tone}`)}
                >
                  <span aria-hidden="true">{toneSigns[option.tone]}</span>
                </span>
              )}
              <TextField
                aria-label={t('charting.build.option', { label: option.label })}
                className={styles.label}
                value={option.label}
                onChange={(label) => change(option.id, { label }, 'option')}
                maxLength={500}
              >
                <Input className={styles.input} />
              </TextField>
              {withPoints && (
                <TextField
                  aria-label={t('charting.build.points.of', { label: option.label })}
                  className={styles.points}
                  defaultValue={option.points === undefined ? '' : String(option.points)}
                  onChange={(text) => {
                    const points = Number(text.replace(',', '.'))
                    change(
                      option.id,
                      { points: text.trim() === '' || Number.isNaN(points) ? undefined : points },
                      'points',
                    )
                  }}
                >
                  <Input className={styles.input} inputMode="decimal" />
                </TextField>
              )}
              <OptionMenu field={field} option={option} shown={shown} saved={saved} give={give} change={change} />
            </GridListItem>
          )}
        </GridList>
      )}
      <NewOptions onAdd={(text) => give(addOptions(field, text, ulid))} />
      {error && <p className={panel.error}>{error}</p>}
      {bearsPoints(field) && (
        <Checkbox
          isSelected={withPoints}
          onChange={(isOn) => {
            setWithPoints(isOn)
            if (!isOn && hasPoints) give(options.map(({ points: _, ...option }) => option))
          }}
        >
          {t('charting.build.points')}
        </Checkbox>
      )}
      {gone.length > 0 && (
        <details className={styles.gone}>
          <summary>{t('charting.build.options.gone', { n: gone.length })}</summary>
          <ul>
            {gone.map((option) => (
              <li key={option.id} className={styles.goneOption}>
                <span>
                  {option.label}
                  {option.into && ` → ${options.find((one) => one.id === option.into)?.label ?? ''}`}
                </span>
                <Button
                  size="small"
                  variant="bare"
                  onPress={() => give(options.map((one) => (one.id === option.id ? offered(one) : one)))}
                >
                  {t('charting.build.putBack')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  )
}

interface OptionMenuProps {
  field: Field
  option: Option
  shown: readonly Option[]
  saved: ReadonlySet<string>
  give: (next: Option[]) => void
  change: (id: string, part: Partial<Option>) => void
}

function OptionMenu({ field, option, shown, saved, give, change }: OptionMenuProps) {
  const t = useText()
  const { options } = field
  const index = shown.indexOf(option)
  const others = shown.filter((one) => one.id !== option.id)
  return (
    <MenuButton
      size="small"
      variant="bare"
      aria-label={t('charting.build.option.menu', { label: option.label })}
      groups={[
        {
          id: 'place',
          choices: [
            {
              id: 'up',
              label: t('charting.build.up'),
              isDisabled: index === 0,
              run: () => give(moveOption(options, option.id, shown[index - 1]?.id)),
            },
            {
              id: 'down',
              label: t('charting.build.down'),
              isDisabled: index === shown.length - 1,
              run: () => give(moveOption(options, option.id, shown[index + 2]?.id)),
            },
            {
              id: 'remove',
              label: t('charting.build.option.remove'),
              run: () => give(removeOption(options, option.id, saved)),
            },
          ],
        },
        ...(field.type === 'tags'
          ? [
              {
                id: 'under',
                title: t('charting.build.option.under'),
                choices: [
                  {
                    id: 'top',
                    label: t('charting.build.option.top'),
                    isChosen: !option.parent,
                    run: () => change(option.id, { parent: undefined }),
                  },
                  ...others
                    .filter((one) => !isUnder(shown, one, option.id))
                    .map((one) => ({
                      id: `under-${one.id}`,
                      label: one.label,
                      isChosen: option.parent === one.id,
                      run: () => change(option.id, { parent: one.id }),
                    })),
                ],
              },
            ]
          : [
              {
                id: 'tone',
                title: t('charting.build.tone'),
                choices: (['none', ...tones] as const).map((tone) => ({
                  id: tone,
                  label: t(`charting.build.tone.${tone}`),
                  isChosen: (option.tone ?? 'none') === tone,
                  run: () => change(option.id, { tone: tone === 'none' ? undefined : tone }),
                })),
              },
            ]),
        ...(saved.has(option.id) && others.length > 0
          ? [
              {
                id: 'merge',
                title: t('charting.build.option.merge'),
                choices: others.map((one) => ({
                  id: `merge-${one.id}`,
                  label: one.label,
                  run: () => give(mergeOption(options, option.id, one.id)),
                })),
              },
            ]
          : []),
      ]}
    >
      ⋯
    </MenuButton>
  )
}

/** Where choices are added, one per line; Enter adds what is there. */
function NewOptions({ onAdd }: { onAdd: (text: string) => void }) {
  const t = useText()
  const [text, setText] = useState('')
  const add = (lines = text) => {
    if (lines.trim()) onAdd(lines)
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    add()
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text')
    if (!/\n/.test(pasted.trim())) return
    event.preventDefault()
    add(`${text}${pasted}`)
  }
  return (
    <div onKeyDownCapture={onKeyDown} onPaste={onPaste} role="presentation" className={styles.new}>
      <TextArea
        aria-label={t('charting.build.options.new')}
        placeholder={t('charting.build.options.new')}
        value={text}
        onChange={setText}
        rows={1}
      />
      <Button size="small" isDisabled={!text.trim()} onPress={() => add()}>
        {t('charting.build.options.add')}
      </Button>
    </div>
  )
}

function drop(option: Option): Option {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== undefined)) as Option
}

/** Options with what lies under each right after it. */
function inTree(options: readonly Option[], parent?: string, above: readonly string[] = []): Option[] {
  const isTop = (option: Option) => !options.some((one) => one.id === option.parent)
  return options
    .filter((option) => (parent === undefined ? isTop(option) : option.parent === parent) && !above.includes(option.id))
    .flatMap((option) => [option, ...inTree(options, option.id, [...above, option.id])])
}

function isUnder(options: readonly Option[], option: Option, id: string): boolean {
  const above = options.find((one) => one.id === option.parent)
  return above !== undefined && (above.id === id || isUnder(options, above, id))
}
