import { CheckboxGroup } from 'react-aria-components'
import { type Role, roles } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './RoleBoxes.module.css'

interface RoleBoxesProps {
  label: string
  value: Role[]
  onChange: (roles: Role[]) => void
  /** One below the other, each with what it may do. */
  explained?: boolean
}

/** Which roles a member has. */
export function RoleBoxes({ label, value, onChange, explained }: RoleBoxesProps) {
  const t = useText()
  return (
    <CheckboxGroup
      aria-label={label}
      className={explained ? styles.column : styles.row}
      value={value}
      onChange={(chosen) => onChange(roles.filter((role) => chosen.includes(role)))}
    >
      {roles.map((role) => (
        <Checkbox key={role} value={role}>
          {t(`app.role.${role}`)}
          {explained && <span className={styles.help}> – {t(`team.role.${role}.help`)}</span>}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
