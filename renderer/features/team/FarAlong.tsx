import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useText } from '../../app/text.ts'
import { Table } from '../../ui/Table.tsx'
import styles from './FarAlong.module.css'
import { Voted } from './Voted.tsx'

type Stages = InferContractRouterOutputs<Contract>['team']['progress']['stages']

/** For a lead: how many of their reports each reviewer has voted on, in the order in which they stand in the set-up. */
export function FarAlong({ stages }: { stages: Stages }) {
  const t = useText()
  const members = new Map(stages.flatMap((stage) => stage.members.map(({ member, name }) => [member, name])))
  if (members.size === 0) return <p className={styles.none}>{t('team.far.none')}</p>
  return (
    <Table
      caption={t('team.far.title')}
      columns={[
        { id: 'name', label: t('team.member.name') },
        ...stages.map(({ stage }) => ({ id: stage, label: t(`app.stage.${stage}`) })),
      ]}
    >
      {[...members].map(([member, name]) => (
        <tr key={member}>
          <td>{name}</td>
          {stages.map(({ stage, members: reviewers }) => (
            <td key={stage} className="tabular">
              <Voted reviewer={reviewers.find((one) => one.member === member)} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
