import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Role } from '#shared/domain/reviews/words.ts'
import { api, startAfresh } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { AccountDialog } from './AccountDialog.tsx'
import styles from './access.module.css'
import { useGoIn } from './use-go-in.ts'

interface ChooseReviewProps {
  name: string
  reviews: { review: string; title: string; member: { name: string; roles: Role[] } }[]
}

/** The reviews that an account can enter, with who it is in each. */
export function ChooseReview({ name, reviews }: ChooseReviewProps) {
  const t = useText()
  const { list } = useFormat()
  const goIn = useGoIn()
  const onProblem = useProblemToast()
  const [isAccount, setAccount] = useState(false)
  return (
    <>
      <p className={styles.over}>{t('access.signedIn', { name })}</p>
      <h1 className={styles.title}>{t(reviews.length > 0 ? 'access.choose.title' : 'access.choose.empty')}</h1>
      {reviews.length === 0 ? (
        <p className={styles.text}>{t('access.choose.none')}</p>
      ) : (
        <ul className={styles.reviews}>
          {reviews.map(({ review, title, member }) => (
            <li key={review}>
              <AriaButton className={styles.review} onPress={() => void goIn(review).catch(onProblem)}>
                <span className={styles.what} dir="auto">
                  {title}
                </span>
                <span className={styles.who} dir="auto">
                  {t('access.choose.as', {
                    member: member.name,
                    roles: list(member.roles.map((role) => t(`app.role.${role}`).toLocaleLowerCase())),
                  })}
                </span>
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button onPress={() => setAccount(true)}>{t('access.account')}</Button>
        <Button onPress={() => void api.access.leave({}).then(startAfresh).catch(onProblem)}>
          {t('access.leave')}
        </Button>
      </div>
      <AccountDialog name={name} isOpen={isAccount} onClose={() => setAccount(false)} />
    </>
  )
}
