import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { useFileDrop } from '../imports/use-file-drop.ts'
import { FolderChoice } from './FolderChoice.tsx'
import { GiveDialog } from './GiveDialog.tsx'
import { GivenTable } from './GivenTable.tsx'
import styles from './packets.module.css'
import { Refused } from './Refused.tsx'
import { TakeInDialog } from './TakeInDialog.tsx'
import { useTaking } from './use-taking.ts'

/** For a lead whose team has no host: who was given a packet, what came back, and the folder by which it comes by itself. */
export function PacketsSection() {
  const t = useText()
  const given = useQuery(orpc.packets.given.queryOptions({ input: {}, staleTime: 0 }))
  const followed = useQuery(orpc.packets.follow.queryOptions({ input: {}, enabled: false }))
  const taking = useTaking()
  const [isTaking, setTaking] = useState(false)
  const [member, setMember] = useState<{ id: string; name: string } | null>(null)
  const { take } = taking
  const isOver = useFileDrop(
    useCallback(
      (files) => {
        setTaking(true)
        take(files)
      },
      [take],
    ),
  )
  useCommands([
    { id: 'packets.take', label: t('packets.take.title'), run: () => setTaking(true), section: t('packets.title') },
  ])
  const folder = given.data?.folder ?? null
  return (
    <section className={styles.section} aria-label={t('packets.title')}>
      <h2 className={styles.title}>{t('packets.title')}</h2>
      <p className={styles.says}>{t('packets.text')}</p>
      {given.data && <GivenTable members={given.data.members} onGive={setMember} />}
      <div className={styles.buttons}>
        <Button onPress={() => setTaking(true)}>{t('packets.take')}</Button>
      </div>
      <h3 className={styles.small}>{t('packets.folder.title')}</h3>
      {folder === null && <p className={styles.says}>{t('packets.folder.text')}</p>}
      {given.data && (
        <FolderChoice
          folder={folder}
          says={t('packets.folder.followed')}
          isMissing={followed.data?.missing === true}
          onChoose={async (chosen) => {
            await api.packets.shareFolder({ folder: chosen })
            await queryClient.invalidateQueries({ queryKey: orpc.packets.key() })
          }}
        />
      )}
      {folder !== null && <Refused refused={followed.data?.refused ?? []} />}
      <TakeInDialog taking={taking} isOver={isOver} isOpen={isTaking} onClose={() => setTaking(false)} />
      {member && <GiveDialog key={member.id} member={member} onClose={() => setMember(null)} />}
    </section>
  )
}
