import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ulid } from 'ulid'
import type { Form } from '#shared/contract/charting.ts'
import { fieldsOfTemplate, type Template } from '#shared/domain/charting/templates/template.ts'
import { api, orpc, refreshAll } from '../../../app/client.ts'
import { useProblemToast } from '../../../app/errors.tsx'
import { useSession } from '../../../app/session.tsx'
import { useLanguage, useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { Room } from '../../../ui/Room.tsx'
import { FormBuilder } from './FormBuilder.tsx'
import styles from './FormsRoom.module.css'
import { RetireForm } from './RetireForm.tsx'
import { TemplateGallery } from './TemplateGallery.tsx'
import { keepDraft, keptDraft } from './use-form-draft.ts'

const fresh = 'new'
const gallery = 'gallery'

/** The charting forms of the review: which there are, and the one that is being made. */
export function FormsRoom({ title, chips }: { title: string; chips: ReactNode }) {
  const t = useText()
  const language = useLanguage()
  const { review } = useSession()
  const newKey = `new ${review.path}`
  const { data, isSuccess } = useQuery(orpc.charting.forms.queryOptions({ input: {} }))
  const forms = data?.forms ?? []
  const inUse = forms.filter((form) => !form.retired)
  const [chosen, choose] = useState<string>()
  const [hasNew, setHasNew] = useState(() => keptDraft(newKey) !== null)
  const [retiring, setRetiring] = useState<Form>()
  const change = useChangeForms()
  const first = inUse[0]?.id ?? (hasNew ? fresh : gallery)
  const isThere = chosen === gallery || (chosen === fresh && hasNew) || forms.some((form) => form.id === chosen)
  const at = isThere && chosen !== undefined ? chosen : first
  const form = forms.find((one) => one.id === at)

  const use = (template: Template | undefined) => {
    const name = template?.name[language] ?? ''
    keepDraft(newKey, { name, fields: template ? fieldsOfTemplate(template, language, ulid) : [] })
    setHasNew(true)
    choose(fresh)
  }
  if (!isSuccess) {
    return (
      <Room title={title} chips={chips}>
        {null}
      </Room>
    )
  }
  const bar = (forms.length > 0 || hasNew) && (
    <div className={styles.bar}>
      <fieldset className={styles.forms}>
        <legend className="visually-hidden">{t('charting.forms')}</legend>
        {inUse.map((one) => (
          <Chip key={one.id} pressed={one.id === at} onPress={() => choose(one.id)}>
            {one.name || t('charting.forms.unnamed')}
          </Chip>
        ))}
        {form?.retired && (
          <Chip pressed onPress={() => choose(form.id)}>
            {t('charting.forms.retired', { name: form.name || t('charting.forms.unnamed') })}
          </Chip>
        )}
        {hasNew && (
          <Chip pressed={at === fresh} onPress={() => choose(fresh)}>
            {t('charting.forms.unsaved')}
          </Chip>
        )}
      </fieldset>
      {!hasNew && (
        <Button size="small" sign="+" onPress={() => choose(gallery)}>
          {t('charting.forms.add')}
        </Button>
      )}
      {(form || forms.some((one) => one.retired)) && (
        <MenuButton
          size="small"
          variant="bare"
          aria-label={t('charting.forms.menu')}
          groups={formMenu({ form, forms, t, choose, change, retire: setRetiring })}
        >
          ⋯
        </MenuButton>
      )}
    </div>
  )
  return (
    <>
      {at === gallery ? (
        <Room title={title} chips={chips} banner={bar} middle="flush">
          <TemplateGallery isFirst={forms.length === 0} onUse={use} />
        </Room>
      ) : (
        <FormBuilder
          key={at}
          title={title}
          chips={chips}
          forms={bar}
          draftKey={form?.id ?? newKey}
          form={form}
          onSaved={(id) => {
            if (at === fresh) setHasNew(false)
            choose(id)
          }}
          onDiscarded={() => setHasNew(false)}
        />
      )}
      {retiring && (
        <RetireForm
          form={retiring}
          onRetire={() => change.save({ ...retiring, retired: true })}
          onClose={() => setRetiring(undefined)}
        />
      )}
    </>
  )
}

/** Changes to forms as wholes, saved at once. */
function useChangeForms() {
  const onError = useProblemToast()
  const options = { onSuccess: () => refreshAll(), onError }
  const save = useMutation({
    mutationFn: ({ version, why: _, ...form }: Form) => api.charting.saveForm({ ...form, since: version }),
    ...options,
  })
  const order = useMutation({ mutationFn: (ids: string[]) => api.charting.orderForms({ forms: ids }), ...options })
  return { save: save.mutate, order: order.mutate }
}

interface FormMenu {
  form: Form | undefined
  forms: readonly Form[]
  t: ReturnType<typeof useText>
  choose: (id: string) => void
  change: ReturnType<typeof useChangeForms>
  retire: (form: Form) => void
}

/** What can be done with the form that is chosen, and the forms that are not in use. */
function formMenu({ form, forms, t, choose, change, retire }: FormMenu) {
  const ids = forms.filter((one) => !one.retired).map((one) => one.id)
  const at = ids.indexOf(form?.id ?? '')
  const move = (by: 1 | -1) => () => {
    const next = ids.filter((id) => id !== form?.id)
    next.splice(at + by, 0, form?.id ?? '')
    change.order(next)
  }
  const retired = forms.filter((one) => one.retired && one.id !== form?.id)
  return [
    ...(form
      ? [
          {
            id: 'form',
            choices: form.retired
              ? [
                  {
                    id: 'restore',
                    label: t('charting.forms.restore'),
                    run: () => change.save({ ...form, retired: false }),
                  },
                ]
              : [
                  { id: 'left', label: t('charting.forms.left'), isDisabled: at <= 0, run: move(-1) },
                  { id: 'right', label: t('charting.forms.right'), isDisabled: at === ids.length - 1, run: move(1) },
                  { id: 'retire', label: t('charting.forms.retire'), run: () => retire(form) },
                ],
          },
        ]
      : []),
    ...(retired.length > 0
      ? [
          {
            id: 'retired',
            title: t('charting.forms.notInUse'),
            choices: retired.map((one) => ({
              id: one.id,
              label: one.name || t('charting.forms.unnamed'),
              run: () => choose(one.id),
            })),
          },
        ]
      : []),
  ]
}
