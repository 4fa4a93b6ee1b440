import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { Front } from '../../app/Front.tsx'
import { useStanding } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import styles from './access.module.css'
import { ChooseReview } from './ChooseReview.tsx'
import { GuestSignIn } from './GuestSignIn.tsx'

/** The first page of who comes from elsewhere: signing in, then the reviews that their account is a member of. */
export function ComeInPage() {
  const t = useText()
  const standing = useStanding()
  const isGuest = standing.data?.guest === true
  const { data, error } = useQuery(orpc.access.standing.queryOptions({ input: {}, enabled: isGuest, staleTime: 0 }))
  if (standing.data && !isGuest) return <Navigate to="/" />
  const account = data?.account
  return (
    <Front title={t(account ? 'access.choose.title' : 'access.signIn.title')}>
      <div className={styles.page}>
        {error && (
          <p className={styles.problem} role="alert">
            {problemText(error, t)}
          </p>
        )}
        {data && (account ? <ChooseReview name={account.name} reviews={data.reviews} /> : <GuestSignIn />)}
      </div>
    </Front>
  )
}
