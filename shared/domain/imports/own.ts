/**
 * What a table says of a name that came from a file. A plain look-up would find `constructor` and `__proto__` in every table.
 *
 * @returns undefined where the table itself says nothing
 */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
