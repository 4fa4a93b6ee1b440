import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { catalogues, regions, type TextId } from '../../../renderer/locales/index.ts'

const i18n = setupI18n()
i18n.setMessagesCompiler(compileMessage)
i18n.load('en', catalogues.en)
i18n.activate('en', regions.en)

/** A text of the English window, with its values filled in: what a test looks for is what the window says. */
export function t(id: TextId, values?: Record<string, string | number>): string {
  return i18n._(id, values)
}

/** A pattern that begins with this text: rows and links say more than their name. */
export function starting(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}
