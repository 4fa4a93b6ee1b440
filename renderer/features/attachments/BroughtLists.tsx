import { useState } from 'react'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { AsideFile } from './AsideFile.tsx'
import { AskedFile } from './AskedFile.tsx'
import css from './BroughtLists.module.css'
import { type BringingStore, type Brought, type Place, placeOf } from './bringing.ts'
import { MatchedFile } from './MatchedFile.tsx'

const places = ['matched', 'asked', 'unmatched', 'aside'] as const satisfies readonly Place[]
/** So many of a list are drawn at once. */
const some = 100

interface BroughtListsProps {
  files: readonly Brought[]
  store: BringingStore
  isBusy: boolean
}

/** What was dropped: matched, to be asked about, not matched, and left aside with why. */
export function BroughtLists({ files, store, isBusy }: BroughtListsProps) {
  const by = Map.groupBy(files, placeOf)
  return places.map((place) => {
    const those = by.get(place)
    return those && <BroughtList key={place} place={place} files={those} store={store} isBusy={isBusy} />
  })
}

function BroughtList({ place, files, store, isBusy }: BroughtListsProps & { place: Place }) {
  const t = useText()
  const [most, setMost] = useState(some)
  const all = files.every((file) => file.ticked)
  return (
    <section className={css.section} aria-label={t(`attachments.${place}`, { n: files.length })}>
      <header className={css.head}>
        <h3 className={css.title}>{t(`attachments.${place}`, { n: files.length })}</h3>
        {place === 'matched' && files.length > 1 && (
          <Button
            variant="bare"
            size="small"
            isDisabled={isBusy}
            onPress={() =>
              store.tick(
                files.map(({ key }) => key),
                !all,
              )
            }
          >
            {t(all ? 'attachments.untickAll' : 'attachments.tickAll')}
          </Button>
        )}
      </header>
      <p className={css.says}>{t(`attachments.${place}.says`)}</p>
      <ul className={css.list}>
        {files.slice(0, most).map((file) => {
          if (place === 'matched') return <MatchedFile key={file.key} file={file} store={store} isBusy={isBusy} />
          if (place === 'aside') return <AsideFile key={file.key} file={file} />
          return <AskedFile key={file.key} file={file} store={store} isBusy={isBusy} />
        })}
      </ul>
      {files.length > most && (
        <Button size="small" onPress={() => setMost(most + 5 * some)}>
          {t('attachments.more', { n: files.length - most })}
        </Button>
      )}
    </section>
  )
}
