import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import styles from './SearchHelp.module.css'

const kinds = ['words', 'phrase', 'prefix', 'or', 'not', 'near', 'field', 'group'] as const

/** What a search can say, by examples. */
export function SearchHelp() {
  const t = useText()
  return (
    <DialogTrigger>
      {/* No slot: else it would be taken for the button that empties the field. */}
      <Button slot={null} className={styles.button} aria-label={t('filters.search.help')}>
        ?
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <Dialog className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {t('filters.search.help')}
          </Heading>
          <dl className={styles.list}>
            {kinds.map((kind) => (
              <div key={kind} className={styles.row}>
                <dt className={styles.example}>{t(`filters.search.example.${kind}`)}</dt>
                <dd>{t(`filters.search.help.${kind}`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
