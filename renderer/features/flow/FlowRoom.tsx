import { useNavigate } from '@tanstack/react-router'
import { type ComponentProps, useRef, useState } from 'react'
import { flowLanguages } from '#shared/domain/flow/design.ts'
import { useFormat } from '../../app/format.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useLanguage, useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Empty } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { Room } from '../../ui/Room.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useMedia } from '../../ui/use-media.ts'
import asOfCss from './AsOf.module.css'
import { AsOf } from './AsOf.tsx'
import { BoxList } from './BoxList.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FlowChecks } from './FlowChecks.tsx'
import { FlowDrawing } from './FlowDrawing.tsx'
import { FlowList, useCopyDescription } from './FlowList.tsx'
import css from './FlowPage.module.css'
import { FormPicker } from './FormPicker.tsx'
import { OpensSide } from './OpensSide.tsx'
import { useExporting } from './use-exporting.ts'
import { type FlowAsked, useFlow } from './use-flow.ts'
import { type useFlowChoices, views } from './use-flow-choices.ts'
import { useFlowCommands } from './use-flow-commands.ts'
import { useZoom } from './use-zoom.ts'
import { WordsAndLook } from './WordsAndLook.tsx'
import { ZoomBar } from './ZoomBar.tsx'

interface FlowRoomProps {
  choices: ReturnType<typeof useFlowChoices>
  /** Whether what is shown can be worded, drawn and numbered otherwise. */
  canEdit: boolean
  editing: ComponentProps<typeof FormPicker>['editing']
}

/** The room of the flow: the figure or a list of it, what a box counts beside it, and whether everything adds up. */
export function FlowRoom({ choices, canEdit, editing }: FlowRoomProps) {
  const t = useText()
  const { date } = useFormat()
  const { closed } = useSession()
  const navigate = useNavigate()
  const windowLanguage = useLanguage()
  const { form, forms, lang, at, view } = choices
  const [box, setShown] = useState<string | null>(null)
  const [asks, setAsks] = useState(0)
  const [open, setOpen] = useState<'form' | 'day' | 'export' | null>(null)
  const [isEditing, setEdited] = useState(false)
  const [isEmptyShown, setEmptyShown] = useState(false)
  const setBox = (key: string | null) => {
    setShown(key)
    setAsks(asks + 1)
  }
  const setEditing = (is: boolean) => {
    setEdited(is)
    setAsks(asks + 1)
  }
  const figure = useRef<HTMLElement>(null)
  const zoom = useZoom()
  const isNarrow = useMedia('(max-width: 899px)')
  const asked: FlowAsked = { form: form ?? '2020', lang, ...(at === undefined ? {} : { at }) }
  const { data, error, refetch } = useFlow(asked, form !== undefined)
  const exporting = useExporting(asked)
  const copyText = useCopyDescription(data)
  const isOpenable = (one: typeof open) => (is: boolean) => setOpen(is ? one : null)
  const known = data?.boxes.find((one) => one.key === box)
  useFlowCommands({
    choices,
    box: known?.key ?? null,
    isEditing: canEdit && isEditing,
    canEdit,
    figure,
    zoom,
    exporting,
    editing,
    onBox: setBox,
    onOpen: setOpen,
    onEdit: setEditing,
    onCopyText: copyText,
  })

  const isEmpty =
    data !== undefined && at === undefined && data.boxes.every((one) => !one.n && !one.lines?.length && !one.override)
  return (
    <Room
      title={t('flow.title')}
      chips={
        <>
          <FormPicker
            form={asked.form}
            own={forms}
            isOpen={open === 'form'}
            onOpenChange={isOpenable('form')}
            onChoose={choices.chooseForm}
            editing={editing}
          />
          <AsOf at={at} isOpen={open === 'day'} onOpenChange={isOpenable('day')} onChange={choices.setAt} />
          <MenuButton
            size="small"
            aria-label={`${t(`flow.lang.${lang}`)}, ${t('flow.language')}`}
            groups={[
              {
                id: 'languages',
                title: t('flow.language'),
                choices: flowLanguages.map((one) => ({
                  id: one,
                  label: t(`flow.lang.${one}`),
                  isChosen: one === lang,
                  run: () => choices.chooseLanguage(one),
                })),
              },
            ]}
          >
            {t(`flow.lang.${lang}`)} <span aria-hidden="true">▾</span>
          </MenuButton>
        </>
      }
      status={
        isNarrow ? (
          <MenuButton
            size="small"
            groups={[
              {
                id: 'view',
                title: t('flow.view'),
                choices: views.map((id) => ({
                  id,
                  label: t(`flow.view.${id}`),
                  isChosen: id === view,
                  run: () => choices.chooseView(id),
                })),
              },
              {
                id: 'do',
                choices: [
                  ...(canEdit
                    ? [{ id: 'edit', label: t('flow.edit'), isChosen: isEditing, run: () => setEditing(!isEditing) }]
                    : []),
                  { id: 'export', label: t('flow.export'), run: () => setOpen('export') },
                ],
              },
            ]}
          >
            {t('flow.more')} <span aria-hidden="true">▾</span>
          </MenuButton>
        ) : (
          <>
            <SegmentedControl
              aria-label={t('flow.view')}
              options={views.map((id) => ({ id, label: t(`flow.view.${id}`) }))}
              value={view}
              onChange={choices.chooseView}
            />
            {canEdit && (
              <Button size="small" command="flow.edit" aria-pressed={isEditing} onPress={() => setEditing(!isEditing)}>
                {t('flow.edit')}
              </Button>
            )}
            <Button size="small" command="flow.export" onPress={() => setOpen('export')}>
              {t('flow.export')}
            </Button>
          </>
        )
      }
      banner={
        at !== undefined && (
          <div className={asOfCss.banner} role="status">
            <span>{t('flow.at.banner', { day: date(at) })}</span>
            <Button size="small" command="flow.now" onPress={() => choices.setAt(undefined)}>
              {t('flow.at.back')}
            </Button>
          </div>
        )
      }
      side={
        data && (
          <>
            {known && (
              <BoxList
                key={`${data.form} ${known.key}`}
                asked={asked}
                flow={data}
                box={known}
                canEdit={canEdit}
                onClose={() => setBox(null)}
              />
            )}
            {canEdit && isEditing && !known ? (
              <WordsAndLook flow={data} lang={lang} onClose={() => setEditing(false)} />
            ) : (
              <FlowChecks
                key={known ? 'brief' : 'full'}
                flow={data}
                hidden={closed.size > 0}
                few={known ? 0 : 14}
                canEdit={canEdit}
                onOpen={setBox}
              />
            )}
          </>
        )
      }
    >
      <OpensSide when={known || (canEdit && isEditing) ? asks : null} />
      {error && !data && <PageProblem error={error} reset={() => void refetch()} />}
      {data && isEmpty && !isEmptyShown ? (
        <Empty
          title={t('flow.empty.title')}
          action={
            <>
              <Button variant="primary" onPress={() => void navigate({ to: '/review/import' })}>
                {t('flow.empty.action')}
              </Button>
              <Button variant="bare" onPress={() => setEmptyShown(true)}>
                {t('flow.empty.anyway')}
              </Button>
            </>
          }
        >
          {t('flow.empty.says')}
        </Empty>
      ) : (
        data &&
        (view === 'list' ? (
          <FlowList flow={data} lang={lang} selected={box} onSelect={setBox} />
        ) : (
          <div className={cx(css.page, zoom.scale !== null && css.actual)} lang={lang}>
            <FlowDrawing
              ref={figure}
              svg={data.svg}
              label={t('flow.drawing')}
              description={data.description}
              boxes={data.boxes}
              scale={zoom.scale}
              selected={box}
              onSelect={setBox}
            />
            <div lang={windowLanguage}>
              <ZoomBar {...zoom} />
            </div>
          </div>
        ))
      )}
      {open === 'export' && (
        <ExportDialog
          lang={lang}
          official={data?.official}
          onLanguage={choices.chooseLanguage}
          exporting={exporting}
          onCopyText={copyText}
          onClose={() => setOpen(null)}
        />
      )}
    </Room>
  )
}
