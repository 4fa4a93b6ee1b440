import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { useSyncExternalStore } from 'react'
import { catalogues, type Language, languages, regions, type TextId } from '../locales/index.ts'
import { keepSetting, readSetting } from './settings.ts'

export type { Language, TextId }

/** The text of this id in the language of the window, with its ICU values filled in. */
export type Translate = (id: TextId, values?: Record<string, string | number>) => string

const i18n = setupI18n()
i18n.setMessagesCompiler(compileMessage)
for (const language of languages) i18n.load(language, catalogues[language])

let language: Language = 'en'
let translate: Translate = translator()
const listeners = new Set<() => void>()

/** A new function for each language, so that what depends on it is drawn anew. */
function translator(): Translate {
  return (id, values) => i18n._(id, values)
}

function activate(next: Language) {
  language = next
  i18n.activate(next, regions[next])
  translate = translator()
  document.documentElement.lang = next
  void window.parallax?.setLanguage(next)
}

/** Starts in the language chosen before, else in Norwegian where the system prefers it, else in English. */
export function startLanguage(): void {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0])
  const first = wanted.find((tag) => tag === 'en' || tag === 'nb' || tag === 'nn' || tag === 'no')
  activate(readSetting('language', languages) ?? (first && first !== 'en' ? 'nb' : 'en'))
}

/** Chooses the language of the interface. */
export function setLanguage(next: Language): void {
  keepSetting('language', next)
  activate(next)
  for (const listener of listeners) listener()
}

/** The texts of the interface: `const t = useText(); t('app.save')`. */
export function useText(): Translate {
  return useSyncExternalStore(subscribe, () => translate)
}

/** Texts in a language that need not be the window's: for what is written for others to read. */
export function textIn(wanted: Language): Translate {
  const own = setupI18n()
  own.setMessagesCompiler(compileMessage)
  own.load(wanted, catalogues[wanted])
  own.activate(wanted, regions[wanted])
  return (id, values) => own._(id, values)
}

/** The language of the interface. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => language)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
