import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Room, SideSection } from '../../ui/Room.tsx'
import { FromElsewhere } from '../access/FromElsewhere.tsx'
import { PacketsSection } from '../packets/PacketsSection.tsx'
import { MemberDialog, type MemberDraft } from './MemberDialog.tsx'
import { MemberTable } from './MemberTable.tsx'
import { MyPassphrase } from './MyPassphrase.tsx'
import styles from './TeamPage.module.css'

/** Who is in the review, what they may do, how far they have come, and what blind means on a shared computer. */
export function TeamPage() {
  const t = useText()
  const { can, guest } = useSession()
  const team = useQuery(orpc.team.members.queryOptions({ input: {} }))
  const progress = useQuery(orpc.team.progress.queryOptions({ input: {}, enabled: can('follow'), staleTime: 0 }))
  const [draft, setDraft] = useState<MemberDraft | null>(null)
  const members = team.data?.members ?? []
  return (
    <Room
      title={t('team.title')}
      status={
        can('setUp') && (
          <Button size="small" onPress={() => setDraft({ name: '', roles: ['reviewer'] })}>
            {t('team.member.add')}
          </Button>
        )
      }
      side={
        <>
          {!guest && (
            <SideSection title={t('team.passphrase.title')}>
              <MyPassphrase members={members} />
            </SideSection>
          )}
          <SideSection title={t('team.blind.title')}>
            <p className={styles.text}>{t(guest ? 'team.blind.guest' : 'team.signIn.limit')}</p>
          </SideSection>
        </>
      }
    >
      {team.data && (
        <MemberTable
          members={members}
          stages={progress.data?.stages ?? []}
          onEdit={can('setUp') ? setDraft : undefined}
        />
      )}
      {can('follow') && <p className={styles.note}>{t('team.progress.text')}</p>}
      {can('invite') && team.data && <FromElsewhere members={members} />}
      {can('takeIn') && <PacketsSection />}
      <MemberDialog draft={draft} onClose={() => setDraft(null)} />
    </Room>
  )
}
