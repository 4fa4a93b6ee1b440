import { useSyncExternalStore } from 'react'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readJson } from '../../app/settings.ts'
import { type OwnWord, ownWords, withWords } from './own-word-list.ts'

const none: readonly OwnWord[] = []
const known = new Map<string, readonly OwnWord[]>()
const listeners = new Set<() => void>()

function read(name: string): readonly OwnWord[] {
  const there = known.get(name)
  if (there) return there
  const kept = readJson(name, ownWords) ?? none
  known.set(name, kept)
  return kept
}

function keep(name: string, next: readonly OwnWord[]): void {
  known.set(name, next)
  keepSetting(name, JSON.stringify(next))
  for (const listener of listeners) listener()
}

/**
 * The words that this member highlights for themselves in this review. Kept in this window and no fact of the review:
 * nobody else sees them, and they travel nowhere.
 */
export function useOwnWords() {
  const { review, member } = useSession()
  const name = `words.${review.path}.${member.id}`
  const own = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => read(name),
  )
  return {
    words: own,
    add: (of: OwnWord['of'], texts: readonly string[]) => keep(name, withWords(own, of, texts)),
    remove: (of: OwnWord['of'], text: string) =>
      keep(
        name,
        own.filter((one) => one.of !== of || one.text !== text),
      ),
  }
}
