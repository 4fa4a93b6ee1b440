import { useText } from '../app/text.ts'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import styles from './ToastRegion.module.css'
import { dismissToast, useToasts } from './toasts.ts'

/** Where toasts appear. The region is always there, so that screen readers hear what is added to it. */
export function ToastRegion() {
  const t = useText()
  const toasts = useToasts()
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={cx(styles.toast, toast.tone === 'problem' && styles.problem)}>
          <span className={styles.text}>{toast.say?.(t) ?? toast.text}</span>
          {toast.action && (
            <Button
              variant="bare"
              onPress={() => {
                dismissToast(toast.id)
                toast.action?.run()
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <Button variant="bare" aria-label={t('app.dismiss')} onPress={() => dismissToast(toast.id)}>
            ✕
          </Button>
        </div>
      ))}
    </div>
  )
}
