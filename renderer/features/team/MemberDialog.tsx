import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '#shared/domain/reviews/words.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { RoleBoxes } from './RoleBoxes.tsx'
import styles from './TeamPage.module.css'

export interface MemberDraft {
  /** Left out for a new member. */
  id?: string
  name: string
  roles: Role[]
}

/** Adds a member, or changes one's name and roles, or takes them out. */
export function MemberDialog({ draft, onClose }: { draft: MemberDraft | null; onClose: () => void }) {
  const t = useText()
  const title = draft?.id ? t('team.member.edit', { name: draft.name }) : t('team.member.add')
  return (
    <Dialog title={title} isOpen={draft !== null} onOpenChange={onClose}>
      {draft && <MemberForm key={draft.id} draft={draft} onClose={onClose} />}
    </Dialog>
  )
}

function MemberForm({ draft, onClose }: { draft: MemberDraft; onClose: () => void }) {
  const t = useText()
  const onError = useProblemToast()
  const [name, setName] = useState(draft.name)
  const [roles, setRoles] = useState(draft.roles)
  const save = useMutation({
    mutationFn: (retired: boolean) => api.team.saveMember({ id: draft.id, name: name.trim(), roles, retired }),
    onSuccess: async () => {
      onClose()
      await refreshAll()
    },
    onError,
  })
  const incomplete = name.trim() === '' || roles.length === 0
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!incomplete) save.mutate(false)
      }}
    >
      <TextField label={t('team.member.name')} autoFocus maxLength={200} value={name} onChange={setName} />
      <RoleBoxes label={t('team.member.roles')} value={roles} onChange={setRoles} explained />
      {roles.includes('reviewer') && <p className={styles.text}>{t('team.member.reviews')}</p>}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={incomplete} isPending={save.isPending}>
          {t('app.save')}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
      {draft.id && (
        <div className={styles.retire}>
          <Button variant="danger" onPress={() => save.mutate(true)}>
            {t('team.member.retire')}
          </Button>
          <p className={styles.text}>{t('team.member.retire.text')}</p>
        </div>
      )}
    </form>
  )
}
