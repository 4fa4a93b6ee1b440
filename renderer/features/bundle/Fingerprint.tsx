import { copyText } from '../../app/copy-text.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './bundle.module.css'

/** What tells a bundle from any other. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const t = useText()
  const copy = () => {
    if (copyText(sha256)) showToast(t('bundle.hash.copied'))
  }
  return (
    <div className={styles.fingerprint}>
      <span className={styles.label}>{t('bundle.hash')}</span>
      <code className={styles.hash}>{sha256}</code>
      <Button size="small" onPress={copy}>
        {t('bundle.hash.copy')}
      </Button>
    </div>
  )
}
