import { type ReactNode, useState } from 'react'
import type { PictureSpec } from '#shared/domain/evidence/pictures/picture.ts'
import type { Filters } from '#shared/domain/evidence/view.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { PictureCard } from './PictureCard.tsx'
import { PictureDialog } from './PictureDialog.tsx'
import styles from './Pictures.module.css'
import type { EvidenceTable } from './use-evidence.ts'
import { usePictures } from './use-pictures.ts'

interface PicturesViewProps {
  table: EvidenceTable
  title: string
  chips: ReactNode
  status: ReactNode
  /** Shows the studies that a part counts. */
  onOpen: (filters: Filters) => void
}

/** The pictures that this member keeps of the review; at first, a count of every field that offers choices, and the years. */
export function PicturesView({ table, title, chips, status, onOpen }: PicturesViewProps) {
  const t = useText()
  const { pictures, keep, remove, forward } = usePictures(table.columns)
  const [edited, setEdited] = useState<PictureSpec | 'new' | null>(null)
  const add = (
    <Button size="small" variant="primary" onPress={() => setEdited('new')}>
      {t('evidence.pictures.add')}
    </Button>
  )
  return (
    <Room
      title={title}
      chips={chips}
      status={
        <>
          {pictures.length > 0 && add}
          {status}
        </>
      }
    >
      {pictures.length === 0 ? (
        <Empty title={t('evidence.pictures.empty.title')} action={add}>
          {t('evidence.pictures.empty.says')}
        </Empty>
      ) : (
        <div className={styles.pictures}>
          {pictures.map((spec, i) => (
            <PictureCard
              key={spec.id}
              spec={spec}
              table={table}
              onOpen={onOpen}
              onEdit={() => setEdited(spec)}
              onRemove={() => remove(spec.id)}
              onForward={i === 0 ? undefined : () => forward(spec.id)}
            />
          ))}
        </div>
      )}
      {edited !== null && (
        <PictureDialog
          spec={edited === 'new' ? undefined : edited}
          columns={table.columns}
          onKeep={keep}
          onClose={() => setEdited(null)}
        />
      )}
    </Room>
  )
}
