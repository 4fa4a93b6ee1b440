import type { RefObject } from 'react'
import { type FlowLanguage, flowLanguages } from '#shared/domain/flow/design.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { keyOf, stepBox } from './box-focus.ts'
import { exportKinds } from './export-kinds.ts'
import type { useExporting } from './use-exporting.ts'
import type { useFlowChoices } from './use-flow-choices.ts'
import type { useZoom } from './use-zoom.ts'

interface FlowCommandsProps {
  choices: ReturnType<typeof useFlowChoices>
  /** The box whose list is open. */
  box: string | null
  isEditing: boolean
  canEdit: boolean
  figure: RefObject<HTMLElement | null>
  zoom: ReturnType<typeof useZoom>
  exporting: ReturnType<typeof useExporting>
  editing: { onNew: () => void } | undefined
  onBox: (key: string | null) => void
  onOpen: (what: 'form' | 'day' | 'export') => void
  onEdit: (is: boolean) => void
  onCopyText: () => void
}

/** Everything that can be done in the room of the flow, by key and in the palette. */
export function useFlowCommands(props: FlowCommandsProps): void {
  const { choices, box, isEditing, canEdit, figure, zoom, exporting, editing } = props
  const t = useText()
  const section = t('flow.section')
  const isFigure = choices.view === 'figure'
  const step = (by: 1 | -1) => {
    const focused = figure.current?.contains(document.activeElement) ? keyOf(document.activeElement) : null
    stepBox(figure.current, focused ?? box, by)
  }
  const chosen = (lang: FlowLanguage) => () => choices.chooseLanguage(lang)
  useCommands([
    { id: 'flow.next', label: t('flow.next'), keys: 'j', run: () => step(1), enabled: isFigure, section },
    { id: 'flow.previous', label: t('flow.previous'), keys: 'k', run: () => step(-1), enabled: isFigure, section },
    {
      id: 'flow.view',
      label: `${t('flow.view')}: ${t(isFigure ? 'flow.view.list' : 'flow.view.figure')}`,
      keys: 'v',
      run: () => choices.chooseView(isFigure ? 'list' : 'figure'),
      section,
    },
    { id: 'flow.forms', label: t('flow.forms.open'), keys: 'f', run: () => props.onOpen('form'), section },
    ...flowForms.map((one) => ({
      id: `flow.form.${one}`,
      label: t(`flow.form.${one}`),
      run: () => choices.chooseForm(one),
      section,
    })),
    ...choices.forms.map((one) => ({
      id: `flow.form.${one.id}`,
      label: one.name,
      run: () => choices.chooseForm(one.id),
      section,
    })),
    { id: 'flow.day', label: `${t('flow.at.title')} …`, keys: 'd', run: () => props.onOpen('day'), section },
    {
      id: 'flow.now',
      label: t('flow.at.back'),
      run: () => choices.setAt(undefined),
      enabled: choices.at !== undefined,
      section,
    },
    ...flowLanguages.map((one) => ({
      id: `flow.lang.${one}`,
      label: `${t('flow.language')}: ${t(`flow.lang.${one}`)}`,
      run: chosen(one),
      section,
    })),
    {
      id: 'flow.edit',
      label: t('flow.edit'),
      keys: 'e',
      run: () => {
        props.onBox(null)
        props.onEdit(!isEditing)
      },
      enabled: canEdit,
      section,
    },
    {
      id: 'flow.newForm',
      label: t('flow.form.new'),
      keys: 'o',
      run: () => editing?.onNew(),
      enabled: editing !== undefined,
      section,
    },
    { id: 'flow.export', label: `${t('flow.export')} …`, keys: 'x', run: () => props.onOpen('export'), section },
    ...exportKinds.map((kind) => ({
      id: `flow.export.${kind}`,
      label: t('flow.export.saveAs', { format: t(`flow.export.${kind}`) }),
      run: () => exporting.save(kind),
      section,
    })),
    { id: 'flow.copyText', label: t('flow.list.copy'), keys: 't', run: props.onCopyText, section },
    { id: 'flow.copyPicture', label: t('flow.export.copyPicture'), keys: 'p', run: exporting.copyPicture, section },
    { id: 'flow.larger', label: t('flow.zoom.in'), keys: '+', run: zoom.larger, enabled: isFigure, section },
    { id: 'flow.smaller', label: t('flow.zoom.out'), keys: '-', run: zoom.smaller, enabled: isFigure, section },
    {
      id: 'flow.fit',
      label: t('flow.zoom.fit'),
      keys: '0',
      run: zoom.fit,
      enabled: isFigure && zoom.scale !== null,
      section,
    },
    {
      id: 'flow.print',
      label: t('flow.print'),
      run: () => window.print(),
      enabled: isFigure,
      section,
    },
    {
      id: 'flow.close',
      label: t('flow.close'),
      keys: 'Escape',
      run: () => props.onBox(null),
      enabled: box !== null,
      section,
    },
  ])
}
