import type { MaybePolicy } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'

interface MaybeFieldProps {
  value: MaybePolicy
  onChange: (maybe: MaybePolicy) => void
  isDisabled?: boolean
}

/** What a maybe counts as. */
export function MaybeField({ value, onChange, isDisabled }: MaybeFieldProps) {
  const t = useText()
  return (
    <RadioGroup
      label={t('reviews.stage.maybe')}
      value={value}
      isDisabled={isDisabled}
      onChange={onChange}
      options={[
        { id: 'include', label: t('reviews.stage.maybe.include'), help: t('reviews.stage.maybe.include.help') },
        { id: 'conflict', label: t('reviews.stage.maybe.conflict'), help: t('reviews.stage.maybe.conflict.help') },
      ]}
    />
  )
}
