import type Sqlite from 'better-sqlite3'
import { beginWithAccounts } from './0001-accounts.ts'
import { addPasskeys } from './0002-passkeys.ts'

/** In order; the `user_version` of a host file is how many of them it has been through. */
export const hostMigrations: readonly ((sqlite: Sqlite.Database) => void)[] = [beginWithAccounts, addPasskeys]
