import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useCommands } from '../app/commands.tsx'
import { keepSetting, readSetting } from '../app/settings.ts'
import { useText } from '../app/text.ts'
import { useMedia } from './use-media.ts'

/** Narrower than this, what helps to decide lies over the page when it is asked for; earlier where a list stands there too. */
const narrow = '(max-width: 999px)'
const crowded = '(max-width: 1179px)'

export interface RoomSide {
  /** Beside the page, or over its edge. */
  place: 'column' | 'drawer'
  isShown: boolean
  toggle: () => void
  /** Shows it, then does what needs it to be there, such as writing a note. */
  show: (then?: () => void) => void
  /** What it is called on buttons. */
  name: string
}

interface SideOptions {
  has: boolean
  /** In a focus view it is over the page however wide the window is. */
  isFocused: boolean
  /** Whether the middle has a list beside the page. */
  hasList: boolean
  /** What it is called on buttons; else what any side is called. */
  name?: string
}

/** What stands at the side of a room: beside the page and kept shown or hidden, or over it until it is closed. */
export function useRoomSide({ has, isFocused, hasList, name }: SideOptions) {
  const t = useText()
  const isNarrow = useMedia(hasList ? crowded : narrow)
  const place = isNarrow || isFocused ? 'drawer' : 'column'
  const [isHidden, setHidden] = useState(() => readSetting('side', ['hidden']) === 'hidden')
  const [isOpen, setOpen] = useState(false)
  const isShown = has && (place === 'drawer' ? isOpen : !isHidden)
  const ref = useRef<HTMLElement>(null)
  const from = useRef<Element | null>(null)

  const open = (shown: boolean) => {
    if (shown) from.current = document.activeElement
    setOpen(shown)
  }
  const toggle = () => {
    if (place === 'drawer') return open(!isOpen)
    keepSetting('side', isHidden ? 'shown' : 'hidden')
    setHidden(!isHidden)
  }
  const show = (then?: () => void) => {
    // Drawn at once: what is typed next is for what is there then, and must not be a key of the room.
    if (!isShown) flushSync(toggle)
    then?.()
  }
  // Whoever opens it can scroll it at once, and is back where they were when it closes.
  const isDrawn = isShown && place === 'drawer'
  useEffect(() => {
    if (!isDrawn) return
    const drawer = ref.current
    drawer?.focus({ preventScroll: true })
    return () => {
      const at = document.activeElement
      if (at !== document.body && !drawer?.contains(at)) return
      const back = from.current
      // A box of a drawing is a place to be as well.
      if ((back instanceof HTMLElement || back instanceof SVGElement) && back.isConnected)
        back.focus({ preventScroll: true })
    }
  }, [isDrawn])

  const label = name ?? t('app.side')
  const section = t('app.section.view')
  useCommands([
    { id: 'room.side', label: t('app.command.side', { name: label }), keys: 'c', run: toggle, enabled: has, section },
    {
      id: 'room.side.close',
      label: t('app.command.side.close', { name: label }),
      keys: 'Escape',
      run: () => open(false),
      enabled: isDrawn,
      section,
    },
  ])
  const side: RoomSide = { place, isShown, toggle, show, name: label }
  return { side, ref, close: () => open(false) }
}

/**
 * The side of the room that this stands in, or null where it has none. What stands in the side is there also while it is
 * hidden, so that its keys work; a key that needs a field of it calls `show` first.
 */
export const RoomSideContext = createContext<RoomSide | null>(null)

export function useSideOfRoom(): RoomSide | null {
  return useContext(RoomSideContext)
}
