import { useEffect, useRef, useState } from 'react'
import { isMac } from '../ui/key-caps.ts'
import { type Command, keysOf, ownerOfKey, ownKeysOf } from './command-table.ts'
import { chooseKeys } from './keymap.ts'
import { clash, type KeyProblem, pressOf, problemOf } from './keys.ts'

/** How long a second key is waited for, in ms: as long as the keys themselves wait. */
const patience = 1000

/** A key of a command that is being pressed anew. */
export interface Recording {
  command: Command
  /** The key that it will stand in place of; null where it is one more. */
  instead: string | null
  /** What was pressed so far. */
  pressed: string
  problem: KeyProblem
  /** Who has the pressed key already. */
  owner: Command | undefined
}

/** Listens for the new key of a command: a press, or two letters one after the other. Escape leaves it as it was. */
export function useKeyRecorder() {
  const [recording, setRecording] = useState<Recording | null>(null)
  /** Whose key was pressed last: the keyboard goes back there. */
  const [last, setLast] = useState('')
  const latest = useRef(recording)
  latest.current = recording
  const isListening = recording !== null && recording.owner === undefined
  useEffect(() => {
    if (!isListening) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let first = ''
    const settle = (pressed: string) => {
      first = ''
      const now = latest.current
      if (!now) return
      const problem = problemOf(pressed)
      const owner = problem ? undefined : ownerOfKey(pressed, now.command.id)
      if (problem || owner) setRecording({ ...now, pressed, problem, owner })
      else {
        chooseKeys([[now.command.id, keysWith(now.command, now.instead, pressed)]])
        setRecording(null)
      }
    }
    const listen = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.repeat) return
      const press = pressOf(event, isMac)
      if (press === null) return
      clearTimeout(timer)
      if (press === 'Escape') {
        setRecording(null)
        return
      }
      const now = latest.current
      if (first !== '') settle(`${first} ${press}`)
      else if (/^\p{L}$/u.test(press) && now) {
        // A letter may be the first of two.
        first = press
        setRecording({ ...now, pressed: press, problem: null })
        timer = setTimeout(() => settle(press), patience)
      } else settle(press)
    }
    window.addEventListener('keydown', listen, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', listen, true)
    }
  }, [isListening])
  return {
    recording,
    last,
    start: (command: Command, instead: string | null) => {
      setLast(command.id)
      setRecording({ command, instead, pressed: '', problem: null, owner: undefined })
    },
    cancel: () => setRecording(null),
    /** Takes the key from who has it, and gives them the one that becomes free. */
    swap: () => {
      if (recording?.owner) chooseKeys(swapped(recording, recording.owner))
      setRecording(null)
    },
  }
}

/** The keys of a command with one in place of another, or as one more. */
export function keysWith(command: Command, instead: string | null, key: string): string[] {
  const keys = keysOf(command).filter((one) => one !== key)
  return instead === null ? [...keys, key] : keys.map((one) => (one === instead ? key : one))
}

/** What changes when two commands change keys: who loses one gets the other's, unless that would be theirs already. */
export function swapped(
  { command, instead, pressed }: Pick<Recording, 'command' | 'instead' | 'pressed'>,
  owner: Command,
): [id: string, keys: string[]][] {
  const given = keysOf(owner).map((key) => (clash(key, pressed) ? instead : key))
  return [
    [command.id, keysWith(command, instead, pressed)],
    [owner.id, [...new Set(given.filter((key) => key !== null))]],
  ]
}

/** Whether a command has other keys than those that it comes with. */
export function isChanged(command: Command): boolean {
  return keysOf(command).join('\n') !== ownKeysOf(command).join('\n')
}
