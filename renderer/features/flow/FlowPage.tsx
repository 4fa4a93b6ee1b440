import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FlowForm, flowForms } from '#shared/domain/flow/flow.ts'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { saveFile } from '../../app/save-file.ts'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readSetting } from '../../app/settings.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { type Language, languages } from '../../locales/index.ts'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { Room } from '../../ui/Room.tsx'
import { showToast } from '../../ui/toasts.ts'
import { BoxList } from './BoxList.tsx'
import { FlowChecks } from './FlowChecks.tsx'
import { FlowDrawing } from './FlowDrawing.tsx'
import css from './FlowPage.module.css'
import { pngFile, svgFile } from './picture.ts'

/** The flow diagram, live: every box opens what it counts, every subtraction is checked, and it is saved as a picture. */
export function FlowPage() {
  const t = useText()
  const { closed } = useSession()
  const [form, setForm] = useState<FlowForm>(() => readSetting('flow.form', flowForms) ?? '2020')
  const own = useLanguage()
  const [chosen, setChosen] = useState<Language | null>(() => readSetting('flow.language', languages))
  const lang = chosen ?? own
  const [box, setBox] = useState<string | null>(null)
  const [actual, setActual] = useState(false)
  const { data } = useQuery({
    ...orpc.flow.show.queryOptions({ input: { form, lang } }),
    // The last drawing stays until the next has come.
    placeholderData: (before) => before,
  })
  const save = useSaving(data?.svg, `${t('flow.fileName')}-${form}`)

  const chooseForm = (next: FlowForm) => {
    keepSetting('flow.form', next)
    setForm(next)
  }
  const chooseLanguage = (next: Language) => {
    keepSetting('flow.language', next)
    setChosen(next)
  }
  useCommands([
    ...flowForms.map((one) => ({
      id: `flow.form.${one}`,
      label: t(`flow.form.${one}`),
      run: () => chooseForm(one),
      section: t('flow.title'),
    })),
    {
      id: 'flow.svg',
      label: `${t('flow.export')}: ${t('flow.exportSvg')}`,
      run: () => save('svg'),
      section: t('flow.title'),
    },
    {
      id: 'flow.png',
      label: `${t('flow.export')}: ${t('flow.exportPng')}`,
      run: () => save('png'),
      section: t('flow.title'),
    },
    {
      id: 'flow.close',
      label: t('flow.close'),
      keys: 'Escape',
      run: () => setBox(null),
      enabled: box !== null,
      section: t('flow.title'),
    },
  ])

  const known = data?.boxes.find((one) => one.key === box)
  return (
    <Room
      title={t('flow.title')}
      chips={flowForms.map((one) => (
        <Chip key={one} pressed={one === form} onPress={() => chooseForm(one)}>
          {t(`flow.form.${one}`)}
        </Chip>
      ))}
      status={
        <>
          <MenuButton
            size="small"
            aria-label={`${t(`flow.lang.${lang}`)}, ${t('flow.language')}`}
            groups={[
              {
                id: 'languages',
                title: t('flow.language'),
                choices: languages.map((one) => ({
                  id: one,
                  label: t(`flow.lang.${one}`),
                  isChosen: one === lang,
                  run: () => chooseLanguage(one),
                })),
              },
            ]}
          >
            {t(`flow.lang.${lang}`)} <span aria-hidden="true">▾</span>
          </MenuButton>
          <MenuButton
            size="small"
            groups={[
              {
                id: 'export',
                choices: [
                  { id: 'svg', label: t('flow.exportSvg'), run: () => save('svg') },
                  { id: 'png', label: t('flow.exportPng'), run: () => save('png') },
                ],
              },
            ]}
          >
            {t('flow.export')} <span aria-hidden="true">▾</span>
          </MenuButton>
        </>
      }
      side={
        data && (
          <>
            <FlowChecks
              key={known ? 'brief' : 'full'}
              checks={data.checks}
              hidden={closed.size > 0}
              few={known ? 0 : 14}
            />
            {known && (
              <BoxList key={`${form} ${known.key}`} form={form} lang={lang} box={known} onClose={() => setBox(null)} />
            )}
          </>
        )
      }
    >
      {data && (
        <div className={cx(css.page, actual && css.actual)} lang={lang}>
          <FlowDrawing svg={data.svg} actual={actual} label={t('flow.drawing')} selected={box} onSelect={setBox} />
          <p className={css.size} lang={own}>
            <Chip pressed={actual} onPress={() => setActual(!actual)}>
              {t('flow.actual')}
            </Chip>
          </p>
        </div>
      )}
    </Room>
  )
}

/** Saves the drawing and says where. */
function useSaving(svg: string | undefined, name: string): (kind: 'svg' | 'png') => void {
  const t = useText()
  const { mutate } = useMutation({
    mutationFn: async (kind: 'svg' | 'png') => {
      if (svg === undefined) return null
      return saveFile(`${name}.${kind}`, kind === 'svg' ? svgFile(svg) : await pngFile(svg))
    },
    onSuccess: (saved) => saved && showToast(t('flow.exported', { name: saved })),
    onError: useProblemToast(),
  })
  return (kind) => mutate(kind)
}
