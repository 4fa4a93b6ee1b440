import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FlowLanguage, flowLanguages } from '#shared/domain/flow/design.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readSetting, readText } from '../../app/settings.ts'
import { useLanguage } from '../../app/text.ts'

export const views = ['figure', 'list'] as const
export type FlowView = (typeof views)[number]

/** What somebody wants to see of the flow: the form is remembered for each review, language and view for the window. */
export function useFlowChoices() {
  const { review } = useSession()
  const remembered = `flow.form.${review.path}`
  const [wanted, setWanted] = useState(() => readText(remembered) ?? '2020')
  const own = useLanguage()
  const [chosen, setChosen] = useState<FlowLanguage | null>(() => readSetting('flow.language', flowLanguages))
  const [view, setView] = useState<FlowView>(() => readSetting('flow.view', views) ?? 'figure')
  const [at, setAt] = useState<string>()
  const forms = useQuery(orpc.flow.forms.queryOptions({ input: {} })).data?.forms
  const isKnown = flowForms.some((one) => one === wanted)
  const saved = forms?.find((one) => one.id === wanted)
  // Of a form that was taken back, the review falls back to the usual one; until the forms are there, nothing is asked for.
  const form = isKnown || saved ? wanted : forms ? '2020' : undefined
  return {
    form,
    saved,
    forms: forms ?? [],
    lang: chosen ?? own,
    view,
    at,
    setAt,
    chooseForm: (next: string) => {
      keepSetting(remembered, next)
      setWanted(next)
    },
    chooseLanguage: (next: FlowLanguage) => {
      keepSetting('flow.language', next)
      setChosen(next)
    },
    chooseView: (next: FlowView) => {
      keepSetting('flow.view', next)
      setView(next)
    },
  }
}
