import { type FormEvent, useEffect, useState } from 'react'
import { problemText } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PDFDocumentProxy } from './pdf.ts'
import styles from './Reader.module.css'
import type { PdfState } from './use-pdf.ts'

interface ReaderNoticeProps {
  state: Exclude<PdfState, { is: 'open' }>
  onAgain: () => void
}

/** What stands where the pages would: a file that is opened, that asks for its password, or that cannot be read. */
export function ReaderNotice({ state, onAgain }: ReaderNoticeProps) {
  const t = useText()
  if (state.is === 'opening') return <Opening />
  if (state.is === 'locked') return <Locked key={String(state.isWrong)} isWrong={state.isWrong} give={state.give} />
  return (
    <div className={styles.instead} role="alert">
      <Empty title={t(`annotations.${state.is}`)} action={<Button onPress={onAgain}>{t('annotations.again')}</Button>}>
        {state.is === 'problem' ? problemText(state.error, t) : t(`annotations.${state.is}.says`)}
      </Empty>
    </div>
  )
}

/** Most files are open before anybody could read this. In ms. */
const patience = 400

function Opening() {
  const t = useText()
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.instead} role="status">
      {isSlow && <Empty title={t('annotations.opening')} />}
    </div>
  )
}

function Locked({ isWrong, give }: { isWrong: boolean; give: (password: string) => void }) {
  const t = useText()
  const [password, setPassword] = useState('')
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (password) give(password)
  }
  return (
    <div className={styles.instead}>
      <Empty title={t('annotations.locked')}>
        {t('annotations.locked.says')}
        <form className={styles.password} onSubmit={open}>
          <TextField
            type="password"
            label={t('annotations.locked.password')}
            error={isWrong ? t('annotations.locked.wrong') : undefined}
            autoComplete="off"
            // Not at first: the keys of the room still decide.
            autoFocus={isWrong}
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" variant="primary" isDisabled={password === ''}>
            {t('annotations.locked.open')}
          </Button>
        </form>
      </Empty>
    </div>
  )
}

/** So many pages without text are a scan. */
const looked = 3

/** Says of a file that is pictures of pages that it has no text. */
export function ScanNotice({ document, hasText }: { document: PDFDocumentProxy; hasText: boolean | null }) {
  const t = useText()
  const [isScan, setIsScan] = useState(hasText === false)
  useEffect(() => {
    if (hasText !== null) return
    let isShown = true
    const look = async () => {
      for (let number = 1; number <= Math.min(looked, document.numPages); number++) {
        const { items } = await (await document.getPage(number)).getTextContent()
        if (items.some((item) => 'str' in item && item.str.trim() !== '')) return false
      }
      return true
    }
    look().then(
      (found) => isShown && setIsScan(found),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [document, hasText])
  if (!isScan) return null
  return (
    <p className={styles.notice} role="status">
      {t('annotations.scan')}
    </p>
  )
}
