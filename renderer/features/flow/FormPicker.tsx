import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import { type FlowForm, flowForms } from '#shared/domain/flow/flow.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './FormPicker.module.css'
import { FormPicture } from './FormPicture.tsx'
import type { SavedForm } from './types.ts'

interface FormPickerProps {
  form: string
  own: readonly SavedForm[]
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onChoose: (form: string) => void
  /** Left out for who may not change how the flow is drawn. */
  editing?: { onNew: () => void; onChange: (form: SavedForm) => void; onRetire: (form: SavedForm) => void } | undefined
}

/** The forms of the flow with their shapes and when to use which, those of the review itself, and making another one. */
export function FormPicker({ form, own, isOpen, onOpenChange, onChoose, editing }: FormPickerProps) {
  const t = useText()
  const saved = own.find((one) => one.id === form)
  const known = flowForms.find((one) => one === form)
  const name = saved?.name ?? t(`flow.form.${known ?? '2020'}`)
  const onAction = (action: string) => {
    const [what, id] = action.split(' ')
    const one = own.find((each) => each.id === id)
    if (what === 'new') editing?.onNew()
    else if (what === 'change' && one) editing?.onChange(one)
    else if (what === 'retire' && one) editing?.onRetire(one)
    else if (id) onChoose(id)
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button size="small" aria-label={t('flow.form.button', { name })}>
        <span className={css.name} dir="auto">
          {name}
        </span>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={css.popover}>
        <Menu className={css.menu} onAction={(id) => onAction(String(id))}>
          <MenuSection className={css.section} aria-label={t('flow.form.known')}>
            <Header className={css.header}>{t('flow.form.known')}</Header>
            {[...flowForms.filter((one) => one !== '2009'), '2009' as const].map((one) => (
              <Choice
                key={one}
                id={one}
                base={one}
                name={t(`flow.form.${one}`)}
                says={t(`flow.form.use.${one}`)}
                isChosen={one === form}
              />
            ))}
          </MenuSection>
          {own.length > 0 && (
            <MenuSection className={css.section} aria-label={t('flow.form.own')}>
              <Header className={css.header}>{t('flow.form.own')}</Header>
              {own.map((one) => (
                <Choice
                  key={one.id}
                  id={one.id}
                  base={one.base}
                  name={one.name}
                  says={t('flow.form.based', { base: t(`flow.form.${one.base}`) })}
                  isChosen={one.id === form}
                />
              ))}
            </MenuSection>
          )}
          {editing && (
            <MenuSection className={css.section} aria-label={t('flow.form.more')}>
              <MenuItem id="new" className={css.item} textValue={t('flow.form.new')}>
                <span className={css.tick} />
                {t('flow.form.new')}
              </MenuItem>
              {own
                .filter((one) => one.id === form)
                .flatMap((one) =>
                  (['change', 'retire'] as const).map((what) => (
                    <MenuItem
                      key={what}
                      id={`${what} ${one.id}`}
                      className={css.item}
                      textValue={t(`flow.form.${what}`, { name: one.name })}
                    >
                      <span className={css.tick} />
                      {t(`flow.form.${what}`, { name: one.name })}
                    </MenuItem>
                  )),
                )}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

interface ChoiceProps {
  id: string
  base: FlowForm
  name: string
  says: string
  isChosen: boolean
}

function Choice({ id, base, name, says, isChosen }: ChoiceProps) {
  return (
    <MenuItem id={`choose ${id}`} className={css.item} textValue={name}>
      <span className={css.tick} aria-hidden="true">
        {isChosen ? '✓' : ''}
      </span>
      <FormPicture form={base} />
      <span className={css.text}>
        <Text slot="label" className={css.label} dir="auto">
          {name}
        </Text>
        <Text slot="description" className={css.says}>
          {says}
        </Text>
      </span>
    </MenuItem>
  )
}
