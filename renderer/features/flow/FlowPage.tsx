import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'
import { FlowBuilder } from './builder/FlowBuilder.tsx'
import { FlowRoom } from './FlowRoom.tsx'
import type { SavedForm } from './types.ts'
import { useFlowChoices } from './use-flow-choices.ts'
import { useSaying } from './use-saying.ts'

/** The flow diagram, live, or a form of it being made. */
export function FlowPage() {
  const t = useText()
  const { can } = useSession()
  const choices = useFlowChoices()
  const { say } = useSaying()
  const [making, setMaking] = useState<SavedForm | 'new'>()
  const canEdit = can('draw') && choices.at === undefined
  if (making && canEdit) {
    return (
      <FlowBuilder
        form={making === 'new' ? undefined : making}
        lang={choices.lang}
        begin={choices.saved?.base ?? choices.form}
        onSaved={(id) => {
          choices.chooseForm(id)
          setMaking(undefined)
        }}
        onLeave={() => setMaking(undefined)}
      />
    )
  }
  const retire = ({ id, ...form }: SavedForm) =>
    say(
      () => api.flow.saveForm({ id, form: { ...form, retired: true } }),
      () => {
        choices.chooseForm(form.base)
        showToast(t('flow.form.retired', { name: form.name }))
      },
    )
  return (
    <FlowRoom
      choices={choices}
      canEdit={canEdit}
      editing={canEdit ? { onNew: () => setMaking('new'), onChange: setMaking, onRetire: retire } : undefined}
    />
  )
}
