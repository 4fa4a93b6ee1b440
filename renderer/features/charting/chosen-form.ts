import { useState } from 'react'
import type { Form } from '#shared/contract/charting.ts'
import { keepSetting, readSettingText } from '../../app/settings.ts'

const name = 'charting.form'

/** The form that is filled in or compared, among several: kept for the next time; the first where none was chosen. */
export function useChosenForm(forms: readonly Form[]): [Form | undefined, (id: string) => void] {
  const [chosen, setChosen] = useState(() => readSettingText(name))
  return [
    forms.find(({ id }) => id === chosen) ?? forms[0],
    (id) => {
      keepSetting(name, id)
      setChosen(id)
    },
  ]
}
