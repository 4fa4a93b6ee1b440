import { useState } from 'react'
import { useText } from '../../app/text.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import css from './ByHandDialog.module.css'
import type { QueueStore } from './import-queue.ts'
import { PasteReferences } from './PasteReferences.tsx'
import type { Source } from './source.ts'
import { type Typed, TypeReference } from './TypeReference.tsx'

interface ByHandDialogProps {
  queue: QueueStore
  sources: readonly Source[]
  onClose: () => void
}

/** References that come without a file: a list that is pasted, or one that is typed. */
export function ByHandDialog({ queue, sources, onClose }: ByHandDialogProps) {
  const t = useText()
  const [way, setWay] = useState<'paste' | 'type'>('paste')
  // What was begun one way is still there after a look at the other.
  const [text, setText] = useState('')
  const [typed, setTyped] = useState<Typed>({ kind: 'report', form: {} })
  const ways = (
    <div className={css.ways}>
      <SegmentedControl
        aria-label={t('imports.byHand.title')}
        value={way}
        onChange={setWay}
        options={[
          { id: 'paste', label: t('imports.byHand.paste') },
          { id: 'type', label: t('imports.byHand.type') },
        ]}
      />
    </div>
  )
  return way === 'paste' ? (
    <PasteReferences queue={queue} text={text} onText={setText} ways={ways} onClose={onClose} />
  ) : (
    <TypeReference sources={sources} typed={typed} onTyped={setTyped} ways={ways} onClose={onClose} />
  )
}
