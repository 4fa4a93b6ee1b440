import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { api, orpc, queryClient, startAfresh } from '../../app/client.ts'
import { problemText, useProblemToast } from '../../app/errors.tsx'
import { Front } from '../../app/Front.tsx'
import { useFormat } from '../../app/format.ts'
import { useStanding } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { firstRoom } from './first-room.ts'
import styles from './SignInPage.module.css'

const roomOf = { 'title-abstract': '/review/screening/title-abstract', 'full-text': '/review/fulltext' } as const

/** Who sits here: a name, and its passphrase where it has one. */
export function SignInPage() {
  const t = useText()
  const { list } = useFormat()
  const navigate = useNavigate()
  const onProblem = useProblemToast()
  const standing = useStanding()
  const open = standing.data?.review != null
  const team = useQuery(orpc.team.members.queryOptions({ input: {}, enabled: open }))
  // A packet is one reviewer's, and whoever opened it is that reviewer.
  const inPacket = standing.data?.abilities.includes('handIn') === true
  const packet = useQuery(orpc.packets.mine.queryOptions({ input: {}, enabled: inPacket }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState('')
  if (standing.data && !standing.data.review) return <Navigate to="/" />
  if (packet.data?.packet) return <Navigate to={roomOf[packet.data.packet.stage]} />

  const enter = async (member: string, phrase?: string) => {
    await api.team.signIn({ member, passphrase: phrase })
    await startAfresh()
    const map = await queryClient.fetchQuery(orpc.reviews.map.queryOptions({ input: {} }))
    await navigate({ to: firstRoom(map) })
  }

  return (
    <Front title={t('team.signIn.title')}>
      <div className={styles.page}>
        <p className={styles.review} dir="auto">
          {standing.data?.review?.title}
        </p>
        <h1 className={styles.title}>{t('team.signIn.title')}</h1>
        <p className={styles.text}>{t('team.signIn.text')}</p>
        <ul className={styles.members}>
          {team.data?.members.map((member) => (
            <li key={member.id} className={styles.member}>
              <AriaButton
                className={styles.name}
                aria-expanded={member.passphrase ? chosen === member.id : undefined}
                onPress={() => {
                  setProblem('')
                  setPassphrase('')
                  if (member.passphrase) setChosen(member.id)
                  else void enter(member.id).catch(onProblem)
                }}
              >
                <span className={styles.who} dir="auto">
                  {member.name}
                </span>
                <span className={styles.roles}>
                  {list(member.roles.map((role) => t(`app.role.${role}`).toLocaleLowerCase()))}
                </span>
                {member.passphrase && <span className={styles.lock}>{t('team.signIn.hasPassphrase')}</span>}
              </AriaButton>
              {chosen === member.id && (
                <form
                  className={styles.form}
                  onSubmit={(event) => {
                    event.preventDefault()
                    enter(member.id, passphrase).catch((error) => setProblem(problemText(error, t)))
                  }}
                >
                  <TextField
                    label={t('team.signIn.passphrase', { name: member.name })}
                    type="password"
                    autoComplete="off"
                    autoFocus
                    value={passphrase}
                    onChange={setPassphrase}
                    error={problem}
                  />
                  <Button type="submit" variant="primary">
                    {t('team.signIn.enter')}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
        <p className={styles.limit}>{t('team.signIn.limit')}</p>
        <Button onPress={() => void navigate({ to: '/' })}>{t('team.signIn.back')}</Button>
      </div>
    </Front>
  )
}
