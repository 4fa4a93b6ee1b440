import { useState } from 'react'
import type { Filters } from '#shared/domain/screening/filters.ts'
import { useText } from '../../app/text.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type RemovalReason, reasonOf, removalReasons, saidOf } from './reasons.ts'

/** Why something is removed, as it is being said. */
export function useRemovalReason(filters: Filters = {}) {
  const t = useText()
  const [reason, setReason] = useState(() => reasonOf(filters))
  const [detail, setDetail] = useState('')
  return { reason, setReason, detail, setDetail, said: saidOf(reason, t(`removal.reason.${reason}`), detail) }
}

interface ReasonFieldsProps {
  why: ReturnType<typeof useRemovalReason>
  isDisabled?: boolean
}

/** A common reason, and what is to be told more exactly. */
export function ReasonFields({ why: { reason, setReason, detail, setDetail }, isDisabled }: ReasonFieldsProps) {
  const t = useText()
  return (
    <>
      <Select
        label={t('removal.reason')}
        options={removalReasons.map((id) => ({ id, label: t(`removal.reason.${id}`) }))}
        value={reason}
        onChange={(next: RemovalReason) => setReason(next)}
        isDisabled={isDisabled}
      />
      <TextField
        label={t('removal.detail', { reason })}
        help={t('removal.detail.help', { reason })}
        value={detail}
        onChange={setDetail}
        isDisabled={isDisabled}
      />
    </>
  )
}
