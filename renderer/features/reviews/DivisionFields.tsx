import { type Division, divisions } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'

interface DivisionFieldsProps {
  value: Division
  onChange: (division: Division) => void
  isDisabled?: boolean
  /** Those that can be chosen here: sources and languages are not known before there are records. */
  offered?: readonly Division[]
}

/** Who screens what. */
export function DivisionFields({ value, onChange, isDisabled, offered = divisions }: DivisionFieldsProps) {
  const t = useText()
  return (
    <RadioGroup
      label={t('reviews.stage.division')}
      value={value}
      isDisabled={isDisabled}
      onChange={onChange}
      options={offered.map((id) => ({
        id,
        label: t(`reviews.stage.division.${id}`),
        help: t(`reviews.stage.division.${id}.help`),
      }))}
    />
  )
}
