import { ORPCError } from '@orpc/client'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { problemText } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import signs from '../../ui/signs.module.css'
import styles from './packets.module.css'

/** What lies in the shared folder and could not be taken in, each with why. */
export function Refused({
  refused,
}: {
  refused: InferContractRouterOutputs<Contract>['packets']['follow']['refused']
}) {
  const t = useText()
  if (refused.length === 0) return null
  return (
    <>
      <h4 className={styles.small}>{t('packets.folder.refused')}</h4>
      <ul className={styles.results} aria-label={t('packets.folder.refused')}>
        {refused.map(({ file, problem, message, data }) => (
          <li key={file}>
            <p className={styles.file} dir="auto">
              {file}
            </p>
            <p className={signs.wrong}>
              {problemText(new ORPCError('PROBLEM', { message, data: { problem, data } }), t)}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
