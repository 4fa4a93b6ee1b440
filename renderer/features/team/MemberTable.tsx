import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import type { MemberDraft } from './MemberDialog.tsx'
import styles from './TeamPage.module.css'
import { Voted } from './Voted.tsx'

type Team = InferContractRouterOutputs<Contract>['team']

interface MemberTableProps {
  members: Team['members']['members']
  /** Empty for those who may not see how far the others have come. */
  stages: Team['progress']['stages']
  /** Left out for those who may not change members. */
  onEdit?: (member: MemberDraft) => void
}

/** The members with their roles and, for a lead, how many of their reports they have voted on at each stage. */
export function MemberTable({ members, stages, onEdit }: MemberTableProps) {
  const t = useText()
  const { list } = useFormat()
  const session = useSession()
  const columns = [
    { id: 'name', label: t('team.member.name') },
    { id: 'roles', label: t('team.member.roles') },
    // That of the machine which keeps the review: a guest has one of their own account.
    ...(session.guest ? [] : [{ id: 'passphrase', label: t('team.member.passphrase') }]),
    ...stages.map(({ stage }) => ({ id: stage, label: t(`app.stage.${stage}`) })),
    ...(onEdit ? [{ id: 'edit', label: '' }] : []),
  ]
  return (
    <Table caption={t('team.members')} columns={columns}>
      {members.map((member) => (
        <tr key={member.id}>
          <td className={styles.name}>
            {member.name}
            {member.id === session.member.id && <span className={styles.you}> · {t('team.member.you')}</span>}
          </td>
          <td>{list(member.roles.map((role) => t(`app.role.${role}`).toLocaleLowerCase()))}</td>
          {!session.guest && (
            <td className={styles.second}>
              {t(member.passphrase ? 'team.member.passphrase.set' : 'team.member.passphrase.none')}
            </td>
          )}
          {stages.map(({ stage, members: reviewers }) => (
            <td key={stage} className="tabular">
              <Voted reviewer={reviewers.find((one) => one.member === member.id)} />
            </td>
          ))}
          {onEdit && (
            <td className={numberCell}>
              <Button
                variant="bare"
                size="small"
                aria-label={t('team.member.edit', { name: member.name })}
                onPress={() => onEdit({ id: member.id, name: member.name, roles: member.roles })}
              >
                {t('team.member.change')}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
