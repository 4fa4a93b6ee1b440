import { useState } from 'react'
import { readBands } from '#shared/domain/evidence/categories.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import {
  fitsPicture,
  type PictureKind,
  type PictureSpec,
  pictureKinds,
} from '#shared/domain/evidence/pictures/picture.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './dialogs.module.css'

interface PictureDialogProps {
  /** The picture that is changed; a new one where there is none. */
  spec: PictureSpec | undefined
  columns: readonly Column[]
  onKeep: (spec: PictureSpec) => void
  onClose: () => void
}

const noColour = 'none'

/** What a picture is of. */
export function PictureDialog({ spec, columns, onKeep, onClose }: PictureDialogProps) {
  const t = useText()
  const [kind, setKind] = useState<PictureKind>(spec?.kind ?? 'bars')
  const [wanted, setColumn] = useState(spec?.column)
  const [wantedBy, setBy] = useState(spec?.by)
  const [colour, setColour] = useState(spec?.colour ?? noColour)
  const [bands, setBands] = useState(spec?.bands ?? '')
  const counted = columns.filter((column) => fitsPicture(kind, column))
  const column = counted.find((one) => one.id === wanted) ?? counted.find((one) => one.part === 'form') ?? counted[0]
  const isCrossed = kind === 'map' || kind === 'stacked'
  const others = counted.filter((one) => one !== column)
  const by = others.find((one) => one.id === wantedBy) ?? others.find((one) => one.part === 'form') ?? others[0]
  const thirds = others.filter((one) => one !== by && (one.kind === 'choice' || one.kind === 'choices'))
  const isSpan = column !== undefined && ['year', 'number', 'date'].includes(column.kind)
  const isWrong = isSpan && bands.trim() !== '' && readBands(bands) === undefined
  const mayKeep = column !== undefined && (!isCrossed || by !== undefined) && !isWrong
  const keep = () => {
    if (!column || !mayKeep) return
    onKeep({
      id: spec?.id ?? crypto.randomUUID(),
      kind,
      column: column.id,
      ...(isCrossed && by && { by: by.id }),
      ...(kind === 'map' && thirds.some((one) => one.id === colour) && { colour }),
      ...(isSpan && bands.trim() !== '' && { bands: bands.trim() }),
    })
    onClose()
  }
  const options = (list: readonly Column[]) =>
    list.map(({ id, label, form }) => ({ id, label: form ? `${label} · ${form}` : label }))
  return (
    <Dialog
      title={t(spec ? 'evidence.pictures.edit' : 'evidence.pictures.add')}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={!mayKeep} onPress={keep}>
            {t('evidence.pictures.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={t('evidence.pictures.kind')}
          options={pictureKinds.map((id) => ({ id, label: t(`evidence.pictures.kind.${id}`) }))}
          value={kind}
          onChange={setKind}
        />
        {column ? (
          <Select
            label={t(kind === 'map' ? 'evidence.pictures.rows' : 'evidence.pictures.column')}
            options={options(counted)}
            value={column.id}
            onChange={setColumn}
          />
        ) : (
          <p>{t('evidence.pictures.noColumn')}</p>
        )}
        {isCrossed && by && (
          <Select
            label={t(kind === 'map' ? 'evidence.pictures.by' : 'evidence.pictures.dividedBy')}
            options={options(others)}
            value={by.id}
            onChange={setBy}
          />
        )}
        {kind === 'map' && thirds.length > 0 && (
          <Select
            label={t('evidence.pictures.colour')}
            options={[{ id: noColour, label: t('evidence.pictures.colour.none') }, ...options(thirds)]}
            value={thirds.some((one) => one.id === colour) ? colour : noColour}
            onChange={setColour}
          />
        )}
        {isSpan && (
          <TextField
            label={t('evidence.pictures.bands')}
            help={t('evidence.pictures.bands.help')}
            error={isWrong ? t('evidence.pictures.bands.wrong') : undefined}
            value={bands}
            onChange={setBands}
          />
        )}
      </div>
    </Dialog>
  )
}
