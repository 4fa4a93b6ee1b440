/** Keys of the reader in a room that has given its usual ones to something else, by the command's id. */
export type ReaderKeys = Readonly<Record<string, string>>

/** Where the reader has all its own keys. */
export const ownKeys: ReaderKeys = {}
