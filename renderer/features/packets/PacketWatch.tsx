import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc, refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'
import { HandInDialog } from './HandInDialog.tsx'
import { setHandIn } from './hand-in-state.ts'
import { useTakenText } from './taken-text.ts'
import { useMine } from './use-mine.ts'

/** How often the shared folder is looked into, in ms: file events do not come from network drives. */
const often = 15_000

/** What goes on by itself in every room: a lead's review takes in what lies in the shared folder, a packet hands in. */
export function PacketWatch() {
  const { can } = useSession()
  return (
    <>
      {can('takeIn') && <Follow />}
      {can('handIn') && <InPacket />}
    </>
  )
}

function Follow() {
  const t = useText()
  const takenText = useTakenText()
  const given = useQuery(orpc.packets.given.queryOptions({ input: {} }))
  const isFollowed = given.data?.folder != null
  // A query, though it takes in: doing it twice changes nothing.
  const followed = useQuery(
    orpc.packets.follow.queryOptions({
      input: {},
      enabled: isFollowed,
      refetchInterval: often,
      refetchIntervalInBackground: true,
      staleTime: often,
    }),
  )
  const taken = followed.data?.taken
  useEffect(() => {
    const fresh = (taken ?? []).filter((one) => one.fresh > 0)
    for (const one of fresh) showToast(t('packets.folder.taken', { what: takenText(one) }))
    if (fresh.length > 0) void refreshAll()
  }, [taken, t, takenText])
  return null
}

function InPacket() {
  const t = useText()
  const packet = useMine()
  const folder = packet?.folder ?? null
  useQuery(
    orpc.packets.keepHandedIn.queryOptions({
      input: {},
      enabled: folder !== null,
      refetchInterval: often,
      refetchIntervalInBackground: true,
      staleTime: 0,
    }),
  )
  useCommands([
    {
      id: 'packets.handIn',
      label: t('packets.handIn.title'),
      run: () => setHandIn(true),
      section: t('packets.title'),
    },
  ])
  return packet && <HandInDialog packet={packet} />
}
