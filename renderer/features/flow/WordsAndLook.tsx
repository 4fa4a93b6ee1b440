import type { FlowLanguage, FlowStyle } from '#shared/domain/flow/design.ts'
import { placeOf } from '#shared/domain/live/places.ts'
import { api } from '../../app/client.ts'
import { Newest } from '../../app/newest.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { SharedField } from '../live/SharedField.tsx'
import { useSharedText } from '../live/use-shared-text.ts'
import { LabelWords } from './LabelWords.tsx'
import type { ShownFlow } from './types.ts'
import { useSaying } from './use-saying.ts'
import css from './WordsAndLook.module.css'

interface WordsAndLookProps {
  flow: ShownFlow
  lang: FlowLanguage
  onClose: () => void
}

const newest = new Newest<FlowStyle>()

/** How the form is drawn and worded, said once for the whole review: everything counts at once, and can be undone. */
export function WordsAndLook({ flow, lang, onClose }: WordsAndLookProps) {
  const t = useText()
  const { say } = useSaying()
  const { style } = flow
  const put = (part: Partial<FlowStyle>) => {
    const next = { ...newest.of(flow.form, style), ...part }
    return newest.say(flow.form, next, () => say(() => api.flow.setStyle({ form: flow.form, style: next })))
  }
  return (
    <>
      <div className={css.done}>
        <Button size="small" command="flow.edit" onPress={onClose}>
          {t('flow.edit.done')}
        </Button>
      </div>
      <SideSection title={t('flow.look')}>
        <div className={css.fields}>
          <Title key={flow.form} form={flow.form} before={style.title} onSave={(title) => put({ title })} />
          <Choice label={t('flow.look.colour')}>
            <SegmentedControl
              aria-label={t('flow.look.colour')}
              options={(['colour', 'black-and-white'] as const).map((id) => ({
                id,
                label: t(`flow.look.colour.${id}`),
              }))}
              value={style.colour}
              onChange={(colour) => put({ colour })}
            />
          </Choice>
          <Choice label={t('flow.look.reasons')}>
            <SegmentedControl
              aria-label={t('flow.look.reasons')}
              options={(['inside', 'table'] as const).map((id) => ({ id, label: t(`flow.look.reasons.${id}`) }))}
              value={style.reasons}
              onChange={(reasons) => put({ reasons })}
            />
          </Choice>
          <Choice label={t('flow.look.studies')}>
            <SegmentedControl
              aria-label={t('flow.look.studies')}
              options={(['n', 'k'] as const).map((id) => ({ id, label: t(`flow.look.studies.${id}`) }))}
              value={style.studies}
              onChange={(studies) => put({ studies })}
            />
          </Choice>
          <Checkbox isSelected={style.hideEmpty} onChange={(hideEmpty) => put({ hideEmpty })}>
            {t('flow.look.hideEmpty')}
          </Checkbox>
          {flow.base.startsWith('2020') && (
            <Checkbox isSelected={style.footnotes ?? false} onChange={(footnotes) => put({ footnotes })}>
              {t('flow.look.footnotes')}
            </Checkbox>
          )}
          {flow.base === '2009' && (
            <Checkbox isSelected={style.duplicates} onChange={(duplicates) => put({ duplicates })}>
              {t('flow.look.duplicates')}
            </Checkbox>
          )}
        </div>
      </SideSection>
      <LabelWords flow={flow} lang={lang} />
    </>
  )
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={css.choice}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

interface TitleProps {
  form: string
  before: string
  onSave: (title: string) => Promise<unknown>
}

/** The title, said once it is written: when the field is left, or with Enter. */
function Title({ form, before, onSave }: TitleProps) {
  const t = useText()
  const title = useSharedText(before, (text) => onSave(text.trim()))
  return (
    <SharedField place={placeOf('flow-label', form, 'title')} text={title}>
      <TextField
        label={t('flow.look.title')}
        help={t('flow.look.titleHelp')}
        maxLength={500}
        value={title.text}
        onChange={title.setText}
        onFocus={title.onFocus}
        onBlur={title.leave}
        onKeyDown={(event) => event.key === 'Enter' && title.leave()}
      />
    </SharedField>
  )
}
