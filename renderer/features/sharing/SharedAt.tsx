import type { SharingState } from '#shared/contract/sharing.ts'
import { readableFingerprint } from '#shared/domain/remote/address.ts'
import { copyText } from '../../app/copy-text.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'

import styles from './sharing.module.css'

/** The addresses that others use, and what tells this host from any other. */
export function SharedAt({ on }: { on: NonNullable<SharingState['on']> }) {
  const t = useText()
  const { date } = useFormat()
  const fingerprint = readableFingerprint(on.fingerprint ?? '')
  const copy = (text: string) => {
    if (copyText(text)) showToast(t('sharing.copied'))
  }
  return (
    <div className={styles.on} role="status">
      <p>{t(on.reach === 'network' ? 'sharing.on' : 'sharing.on.machine')}</p>
      <ul>
        {on.urls.map((url) => (
          <li key={url} className={styles.line}>
            <code className={styles.address}>{url}</code>
            <Button size="small" aria-label={t('sharing.copy.what', { what: url })} onPress={() => copy(url)}>
              {t('sharing.copy')}
            </Button>
          </li>
        ))}
      </ul>
      {on.replaced && <p className={styles.says}>{t('sharing.replaced')}</p>}
      {on.fingerprint !== null && (
        <>
          {!on.own && <p className={styles.says}>{t('sharing.made.warning')}</p>}
          <div className={styles.line}>
            <span>{t('sharing.fingerprint')}</span>
            <Button
              size="small"
              aria-label={t('sharing.copy.what', { what: t('sharing.fingerprint') })}
              onPress={() => copy(fingerprint)}
            >
              {t('sharing.copy')}
            </Button>
          </div>
          <code className={styles.fingerprint}>{fingerprint}</code>
        </>
      )}
      {on.until !== null && <p className={styles.says}>{t('sharing.until', { date: date(on.until) })}</p>}
      {on.reach === 'network' && <p className={styles.says}>{t('sharing.firewall')}</p>}
    </div>
  )
}
