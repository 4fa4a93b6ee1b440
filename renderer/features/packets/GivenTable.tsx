import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import styles from './packets.module.css'

type Given = InferContractRouterOutputs<Contract>['packets']['given']['members'][number]

interface GivenTableProps {
  members: readonly Given[]
  onGive: (member: { id: string; name: string }) => void
}

/** Each reviewer with the packets that they were given, and what came back of each last. */
export function GivenTable({ members, onGive }: GivenTableProps) {
  const t = useText()
  const columns = [
    { id: 'name', label: t('packets.reviewer'), width: '26%' },
    { id: 'packets', label: t('packets.column') },
    { id: 'give', label: '', width: '130px' },
  ]
  if (members.length === 0) return <p>{t('packets.noReviewers')}</p>
  return (
    <Table caption={t('packets.title')} columns={columns}>
      {members.map(({ member, name, packets }) => (
        <tr key={member}>
          <td className={styles.name} dir="auto">
            {name}
          </td>
          <td>
            {packets.length === 0 && <span className={styles.second}>{t('packets.none')}</span>}
            <ul>
              {packets.toReversed().map((packet) => (
                <li key={packet.packet}>
                  <Packet {...packet} />
                </li>
              ))}
            </ul>
          </td>
          <td className={numberCell}>
            <Button
              size="small"
              aria-label={t('packets.give.title', { name })}
              onPress={() => onGive({ id: member, name })}
            >
              {t('packets.give')}
            </Button>
          </td>
        </tr>
      ))}
    </Table>
  )
}

function Packet({ stage, made, reports, taken }: Given['packets'][number]) {
  const t = useText()
  const { dateTime } = useFormat()
  return (
    <>
      {t('packets.one', { stage: t(`app.stage.${stage}`), made: dateTime(made), reports })}
      <span className={styles.second}>
        {' · '}
        {taken ? t('packets.one.taken', { at: dateTime(taken.at), facts: taken.facts }) : t('packets.one.waits')}
      </span>
    </>
  )
}
