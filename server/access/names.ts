import { isAccountName } from '#shared/domain/access/names.ts'
import { passphraseFault } from '#shared/domain/access/passphrases.ts'
import { Problem } from '#shared/domain/problem.ts'

/** Says that somebody else has a name, or that it was not proven to be one's own. */
export function nameTaken(): Problem {
  return new Problem('name-taken', 'Somebody here has this name. If it is you, the passphrase is not right.')
}

/**
 * Refuses what no account can be called.
 *
 * @throws {Problem} `account-name`
 */
export function refuseUnfitName(name: string): void {
  if (!isAccountName(name)) throw new Problem('account-name', 'An account cannot be called that.')
}

/**
 * Refuses a passphrase that is too easy to guess, of an account of that name.
 *
 * @throws {Problem} see `PassphraseFault`
 */
export function refuseUnfitPassphrase(passphrase: string, name: string): void {
  const fault = passphraseFault(passphrase, name)
  if (fault) throw new Problem(fault, 'This passphrase is too easy to guess.')
}
