import { authenticatorAt, type Held } from './authenticator.ts'
import { type Browser, type TeamHost, teamHost } from './team-host.ts'

/** A host at which passkeys work. */
export const passkeyHost = () => teamHost({ names: ['localhost'] })

/** A browser that came in as a member, with an account of that name which has a passkey and no passphrase. */
export async function guestWithPasskey(
  team: TeamHost,
  member: string,
  name: string,
  counter = 1,
): Promise<{ one: Browser; held: Held }> {
  const one = team.browser()
  const code = await team.invite(member)
  const asked = await one.api.access.makePasskeyToJoin({ code, name })
  const { held, made } = authenticatorAt(team.origin).make(asked, { counter })
  await one.api.access.join({ code, name, made, called: 'Laptop' })
  return { one, held }
}

/** Answers what a browser is asked for a passkey with. */
export async function proof(team: TeamHost, browser: Browser, held: Held) {
  return authenticatorAt(team.origin).prove(held, await browser.api.access.askForPasskey({}))
}
