import { Link } from '@tanstack/react-router'
import type { SharingState } from '#shared/contract/sharing.ts'
import { readableFingerprint } from '#shared/domain/remote/address.ts'
import { copyText } from '../../app/copy-text.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { showToast } from '../../ui/toasts.ts'

import styles from './sharing.module.css'

interface SharedAtProps {
  on: NonNullable<SharingState['on']>
  /** Whether it is turned on again when Parallax starts; null where a command decides. */
  stay: boolean | null
  /** Whether there is a review that guests may enter. */
  isAny: boolean
}

/** The addresses that others use, what to do next, and what tells this host from any other. */
export function SharedAt({ on, stay, isAny }: SharedAtProps) {
  const t = useText()
  const { date } = useFormat()
  const fingerprint = readableFingerprint(on.fingerprint ?? '')
  const [best = '', ...others] = on.urls
  return (
    <div className={styles.on} role="status">
      <p>{t(on.reach === 'network' ? 'sharing.on' : 'sharing.on.machine')}</p>
      <Copied text={best} what={best} className={styles.address} />
      {others.length > 0 && (
        <>
          <p className={styles.says}>{t('sharing.on.others')}</p>
          <ul className={styles.others}>
            {others.map((url) => (
              <li key={url}>
                <Copied text={url} what={url} className={styles.other} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t(isAny ? 'sharing.next' : 'sharing.next.none')}{' '}
        <Link to="/review/team" className={styles.way}>
          {t('sharing.next.team')} →
        </Link>
      </p>
      {stay !== null && <p className={styles.says}>{t(stay ? 'sharing.stays' : 'sharing.staysNot')}</p>}
      {on.replaced && <p className={styles.says}>{t('sharing.replaced')}</p>}
      {on.fingerprint !== null && (
        <div className={styles.print}>
          <p className={styles.label}>{t('sharing.fingerprint')}</p>
          <p className={styles.says}>
            {t('sharing.fingerprint.says')} {!on.own && t('sharing.made.warning')}
          </p>
          <Copied text={fingerprint} what={t('sharing.fingerprint')} className={styles.fingerprint} />
          {on.until !== null && <p className={styles.says}>{t('sharing.until', { date: date(on.until) })}</p>}
        </div>
      )}
      {on.reach === 'network' && <p className={styles.says}>{t('sharing.firewall')}</p>}
    </div>
  )
}

function Copied({ text, what, className }: { text: string; what: string; className: string | undefined }) {
  const t = useText()
  return (
    <div className={styles.line}>
      <code className={cx(className)}>{text}</code>
      <Button
        size="small"
        aria-label={t('sharing.copy.what', { what })}
        onPress={() => {
          if (copyText(text)) showToast(t('sharing.copied'))
        }}
      >
        {t('sharing.copy')}
      </Button>
    </div>
  )
}
