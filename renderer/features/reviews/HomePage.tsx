import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Front } from '../../app/Front.tsx'
import { useStanding } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useOpenReview } from '../../app/use-open-review.ts'
import { Button } from '../../ui/Button.tsx'
import { RestoreOffer } from '../backups/RestoreOffer.tsx'
import { CheckOffer } from '../bundle/CheckOffer.tsx'
import { HostList } from '../remote/HostList.tsx'
import { JoinOffer } from '../remote/JoinOffer.tsx'
import styles from './HomePage.module.css'
import { ReviewList } from './ReviewList.tsx'
import { SampleOffer } from './SampleOffer.tsx'

/** The first window: the reviews that are there, a new one, one from a file, and the sample. */
export function HomePage() {
  const t = useText()
  const navigate = useNavigate()
  const openReview = useOpenReview()
  const onProblem = useProblemToast()
  const list = useQuery(orpc.reviews.list.queryOptions({ input: {}, staleTime: 0 }))
  const standing = useStanding()
  const desktop = window.parallax
  const openFile = async () => {
    const path = await desktop?.openReview()
    if (path) await openReview(path)
  }
  const here = standing.data?.member ? standing.data.review : null
  return (
    <Front title={t('app.name')}>
      <h1 className={styles.lead}>{t('reviews.home.lead')}</h1>
      {here && (
        <p className={styles.here}>
          <Link to="/review/sources">{t('reviews.home.continue', { title: here.title })} →</Link>
        </p>
      )}
      <div className={styles.columns}>
        <section>
          <h2 className={styles.title}>{t('reviews.home.open.title')}</h2>
          <ReviewList reviews={list.data?.reviews} onOpen={(path) => void openReview(path).catch(onProblem)} />
          {list.data && <p className={styles.folder}>{t('reviews.home.folder', { folder: list.data.folder })}</p>}
          {desktop && <HostList />}
        </section>
        <ul className={styles.ways}>
          <li className={styles.way}>
            <Button variant="primary" onPress={() => void navigate({ to: '/new' })}>
              {t('reviews.home.new')}
            </Button>
            <p className={styles.text}>{t('reviews.home.new.text')}</p>
          </li>
          {desktop && (
            <li className={styles.way}>
              <Button onPress={() => void openFile().catch(onProblem)}>{t('reviews.home.openFile')}</Button>
              <p className={styles.text}>{t('reviews.home.openFile.text')}</p>
            </li>
          )}
          {desktop && (
            <li className={styles.way}>
              <JoinOffer />
              <p className={styles.text}>{t('remote.join.says')}</p>
            </li>
          )}
          <li className={styles.way}>
            <CheckOffer />
            <p className={styles.text}>{t('bundle.check.text')}</p>
          </li>
          <li className={styles.way}>
            <RestoreOffer />
            <p className={styles.text}>{t('backups.restoreFile.text')}</p>
          </li>
          <li className={styles.way}>
            <SampleOffer />
          </li>
        </ul>
      </div>
    </Front>
  )
}
