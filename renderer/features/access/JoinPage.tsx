import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { Front } from '../../app/Front.tsx'
import { useFormat } from '../../app/format.ts'
import { useStanding } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './access.module.css'
import { JoinForm } from './JoinForm.tsx'

/** What an invitation is to, and coming in by it. */
export function JoinPage() {
  const t = useText()
  const navigate = useNavigate()
  const { code } = useParams({ from: '/join/$code' })
  const standing = useStanding()
  const isGuest = standing.data?.guest === true
  return (
    <Front title={t('access.join.title')}>
      <div className={styles.page}>
        {isGuest && <Invitation key={code} code={code} />}
        {standing.data && !isGuest && (
          <>
            <h1 className={styles.title}>{t('access.join.title')}</h1>
            <p className={styles.text}>{t('access.join.own')}</p>
            <div className={styles.buttons}>
              <Button onPress={() => void navigate({ to: '/' })}>{t('access.join.home')}</Button>
            </div>
          </>
        )}
      </div>
    </Front>
  )
}

function Invitation({ code }: { code: string }) {
  const t = useText()
  const { list, dateTime } = useFormat()
  const { data: to, error } = useQuery(
    orpc.access.invitation.queryOptions({ input: { code }, staleTime: Number.POSITIVE_INFINITY }),
  )
  if (error) {
    return (
      <>
        <h1 className={styles.title}>{t('access.join.title')}</h1>
        <p className={styles.problem} role="alert">
          {problemText(error, t)}
        </p>
        <p className={styles.link}>
          <Link to="/come-in">{t('access.join.signIn')} →</Link>
        </p>
      </>
    )
  }
  if (!to) return null
  const until = { date: dateTime(to.expires) }
  return (
    <>
      <p className={styles.over}>{t('access.join.to')}</p>
      <h1 className={styles.title} dir="auto">
        {to.title}
      </h1>
      <p className={styles.as}>
        {t('access.join.as', {
          member: to.member,
          roles: list(to.roles.map((role) => t(`app.role.${role}`).toLocaleLowerCase())),
        })}
      </p>
      <p className={styles.text}>
        {to.by === null ? t('access.join.byNobody', until) : t('access.join.by', { name: to.by, ...until })}
      </p>
      <p className={styles.text}>{t('access.join.host')}</p>
      <JoinForm code={code} member={to.member} />
    </>
  )
}
