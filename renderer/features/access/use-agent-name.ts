import { useText } from '../../app/text.ts'
import { agentParts } from './agents.ts'

/** What a browser is called, by what it says of itself. */
export function useAgentName(): (agent: string) => string {
  const t = useText()
  return (agent) => {
    const { browser, system } = agentParts(agent)
    if (browser && system) return t('access.session.on', { browser, system })
    return browser ?? system ?? t('access.session.unknown')
  }
}
