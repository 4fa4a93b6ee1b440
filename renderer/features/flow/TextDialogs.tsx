import { useState } from 'react'
import type { FlowLanguage } from '#shared/domain/flow/design.ts'
import { type Place, placeOf } from '#shared/domain/live/places.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { SharedField } from '../live/SharedField.tsx'
import css from './BoxList.module.css'
import type { FigureLabel } from './labels.ts'
import type { ShownBox, ShownFlow } from './types.ts'
import { useSaying } from './use-saying.ts'

interface LabelDialogProps {
  form: string
  lang: FlowLanguage
  label: Pick<FigureLabel, 'key' | 'ours'>
  /** What the review says in its place, if it does. */
  own: string | undefined
  onClose: () => void
}

/** Words a text of the figure otherwise in one language, or takes that back. */
export function LabelDialog({ form, lang, label, own, onClose }: LabelDialogProps) {
  const t = useText()
  const { say, isPending } = useSaying()
  const put = (text: string | null) => say(() => api.flow.label({ form, lang, key: label.key, text }), onClose)
  return (
    <WrittenText
      title={t('flow.label.title', { box: label.ours })}
      label={`${t('flow.words.text')}, ${t(`flow.lang.${lang}`)}`}
      help={t('flow.words.ours', { text: label.ours })}
      lang={lang}
      place={placeOf('flow-label', form, lang, label.key)}
      before={own ?? label.ours}
      longest={500}
      isPending={isPending}
      onSave={(text) => put(text.trim() === '' || text.trim() === label.ours ? null : text)}
      onClose={onClose}
      more={
        own !== undefined && (
          <Button isDisabled={isPending} onPress={() => put(null)}>
            {t('flow.words.reset')}
          </Button>
        )
      }
    />
  )
}

/** Adds a note to a box of the figure, changes it or takes it away. */
export function NoteDialog({ flow, box, onClose }: { flow: ShownFlow; box: ShownBox; onClose: () => void }) {
  const t = useText()
  const { say, isPending } = useSaying()
  const put = (text: string) =>
    say(() => api.flow.annotate({ form: flow.form, key: box.key, text: text.trim() || null }), onClose)
  return (
    <WrittenText
      title={t('flow.note.title', { box: box.label })}
      label={t('flow.note.text')}
      help={t('flow.note.help')}
      place={placeOf('flow-annotation', flow.form, box.key)}
      before={box.annotation ?? ''}
      longest={1000}
      isPending={isPending}
      onSave={put}
      onClose={onClose}
    />
  )
}

interface WrittenTextProps {
  title: string
  label: string
  help: string
  lang?: string
  place: Place
  before: string
  longest: number
  isPending: boolean
  onSave: (text: string) => void
  onClose: () => void
  more?: React.ReactNode
}

function WrittenText({
  title,
  label,
  help,
  lang,
  place,
  before,
  longest,
  isPending,
  onSave,
  onClose,
  more,
}: WrittenTextProps) {
  const t = useText()
  const [text, setText] = useState(before)
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          {more}
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={isPending} onPress={() => onSave(text)}>
            {t('app.save')}
          </Button>
        </>
      }
    >
      <div className={css.form} lang={lang}>
        <SharedField place={place}>
          <TextArea
            autoFocus
            label={label}
            help={help}
            rows={2}
            maxLength={longest}
            value={text}
            onChange={setText}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              onSave(text)
            }}
          />
        </SharedField>
      </div>
    </Dialog>
  )
}
