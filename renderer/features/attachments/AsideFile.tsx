import { useText } from '../../app/text.ts'
import css from './BroughtLists.module.css'
import type { Brought } from './bringing.ts'

/** A file that is not kept, and why. */
export function AsideFile({ file }: { file: Brought }) {
  const t = useText()
  const { name, twin, has, problem } = file
  const why =
    twin !== undefined
      ? t('attachments.why.twin', { file: twin })
      : has !== null
        ? t('attachments.why.has', { title: has.title })
        : t(`attachments.why.${problem ?? 'broken'}`)
  return (
    <li className={css.file}>
      <span aria-hidden="true" />
      <p className={css.name} dir="auto">
        {name || t('attachments.nameless')}
      </p>
      <p className={css.why}>{why}</p>
    </li>
  )
}
