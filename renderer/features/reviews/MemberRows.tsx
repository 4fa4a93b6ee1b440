import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { RoleBoxes } from '../team/RoleBoxes.tsx'
import { type DraftMember, newKey } from './draft.ts'
import styles from './form.module.css'

/** The members of a review that is being made. */
export function MemberRows({
  members,
  onChange,
  isNameMissing,
}: {
  members: DraftMember[]
  onChange: (members: DraftMember[]) => void
  /** Nobody has a name yet, and creating was tried: the first name is marked. */
  isNameMissing: boolean
}) {
  const t = useText()
  const change = (key: string, part: Partial<DraftMember>) =>
    onChange(members.map((member) => (member.key === key ? { ...member, ...part } : member)))
  return (
    <div>
      <table className={styles.members}>
        <thead>
          <tr>
            <th scope="col">{t('reviews.new.column.name')}</th>
            <th scope="col">{t('reviews.new.column.roles')}</th>
            <th scope="col">{t('reviews.new.column.passphrase')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {members.map((member, index) => (
            <tr key={member.key}>
              <td>
                <TextField
                  aria-label={t('reviews.new.member.name', { n: index + 1 })}
                  value={member.name}
                  isInvalid={isNameMissing && index === 0}
                  maxLength={200}
                  onChange={(name) => change(member.key, { name })}
                />
              </td>
              <td>
                <RoleBoxes
                  label={t('reviews.new.member.roles', { n: index + 1 })}
                  value={member.roles}
                  onChange={(roles) => change(member.key, { roles })}
                />
              </td>
              <td>
                <TextField
                  aria-label={t('reviews.new.member.passphrase', { n: index + 1 })}
                  placeholder={t('reviews.new.member.passphrase.placeholder')}
                  type="password"
                  autoComplete="new-password"
                  maxLength={500}
                  value={member.passphrase}
                  onChange={(passphrase) => change(member.key, { passphrase })}
                />
              </td>
              <td>
                <Button
                  variant="bare"
                  aria-label={t('app.remove.named', { name: member.name || String(index + 1) })}
                  isDisabled={members.length === 1}
                  onPress={() => onChange(members.filter((other) => other.key !== member.key))}
                >
                  ✕
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        variant="bare"
        onPress={() => onChange([...members, { key: newKey(), name: '', roles: ['reviewer'], passphrase: '' }])}
      >
        + {t('reviews.new.member.add')}
      </Button>
    </div>
  )
}
