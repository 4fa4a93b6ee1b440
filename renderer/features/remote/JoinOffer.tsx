import { useState } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { useGivenLink } from './given-link.ts'
import { JoinDialog } from './JoinDialog.tsx'

/** The way to a team's review at another's host, from where no review is open. An invitation can be pasted or dropped too. */
export function JoinOffer() {
  const t = useText()
  const [address, setAddress] = useState<string | null>(null)
  useCommands([
    { id: 'remote.join', label: t('remote.join.title'), run: () => setAddress(''), section: t('remote.section') },
  ])
  useGivenLink(setAddress)
  return (
    <>
      <Button onPress={() => setAddress('')}>{t('remote.join')}</Button>
      {address !== null && <JoinDialog key={address} address={address} onClose={() => setAddress(null)} />}
    </>
  )
}
