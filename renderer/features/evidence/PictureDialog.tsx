import { useState } from 'react'
import { isNumeric } from '#shared/domain/evidence/categories.ts'
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
import styles from './dialogs.module.css'
import { isWrongSpans, SpanFields, type SpanText } from './SpanFields.tsx'

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
  const [spans, setSpans] = useState<SpanText>({ bands: spec?.bands ?? '', width: spec?.width })
  const [bySpans, setBySpans] = useState<SpanText>({ bands: spec?.byBands ?? '', width: spec?.byWidth })
  const counted = columns.filter((column) => fitsPicture(kind, column))
  const column = counted.find((one) => one.id === wanted) ?? counted.find((one) => one.part === 'form') ?? counted[0]
  const isCrossed = kind === 'map' || kind === 'stacked'
  const others = counted.filter((one) => one !== column)
  const by = others.find((one) => one.id === wantedBy) ?? others.find((one) => one.part === 'form') ?? others[0]
  const thirds = others.filter((one) => one !== by && (one.kind === 'choice' || one.kind === 'choices'))
  const spanned = column && isNumeric(column) ? column : undefined
  const bySpanned = isCrossed && by && isNumeric(by) ? by : undefined
  const isWrong = (spanned && isWrongSpans(spanned, spans)) || (bySpanned && isWrongSpans(bySpanned, bySpans))
  const mayKeep = column !== undefined && (!isCrossed || by !== undefined) && !isWrong
  const keep = () => {
    if (!column || !mayKeep) return
    onKeep({
      id: spec?.id ?? crypto.randomUUID(),
      kind,
      column: column.id,
      ...(isCrossed && by && { by: by.id }),
      ...(kind === 'map' && thirds.some((one) => one.id === colour) && { colour }),
      ...(spanned && spans.bands.trim() !== '' && { bands: spans.bands.trim() }),
      ...(spanned && spans.width !== undefined && { width: spans.width }),
      ...(bySpanned && bySpans.bands.trim() !== '' && { byBands: bySpans.bands.trim() }),
      ...(bySpanned && bySpans.width !== undefined && { byWidth: bySpans.width }),
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
        {spanned && <SpanFields column={spanned} value={spans} onChange={setSpans} />}
        {isCrossed && by && (
          <Select
            label={t(kind === 'map' ? 'evidence.pictures.by' : 'evidence.pictures.dividedBy')}
            options={options(others)}
            value={by.id}
            onChange={setBy}
          />
        )}
        {bySpanned && <SpanFields column={bySpanned} value={bySpans} onChange={setBySpans} />}
        {kind === 'map' && thirds.length > 0 && (
          <Select
            label={t('evidence.pictures.colour')}
            options={[{ id: noColour, label: t('evidence.pictures.colour.none') }, ...options(thirds)]}
            value={thirds.some((one) => one.id === colour) ? colour : noColour}
            onChange={setColour}
          />
        )}
      </div>
    </Dialog>
  )
}
