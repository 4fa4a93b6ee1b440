import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../../app/session.tsx'
import {
  layOut,
  type PageLayout,
  type PageSize,
  type Place,
  type PlacedPage,
  placeAt,
  rowsWithin,
  topOf,
  type Zoom,
  zooms,
} from './page-layout.ts'
import { type Kept, keepPlace, keptPlace } from './reader-view.ts'

export interface PageScroller {
  scroller: RefObject<HTMLDivElement | null>
  layout: PageLayout
  /** The pages that are drawn: those in sight and their neighbours. */
  near: readonly (PlacedPage & { isSeen: boolean })[]
  /** The page that is being read. */
  page: number
  pages: number
  zoom: Zoom
  perRow: 1 | 2
  onScroll: () => void
  onSize: (page: number, size: PageSize) => void
  goTo: (place: Place) => void
  setZoom: (zoom: Zoom) => void
  zoomBy: (step: 1 | -1) => void
  setPerRow: (perRow: 1 | 2) => void
}

/** While somebody scrolls, nothing is kept, in ms. */
const calm = 400

/** Where the pages of a file stand and which of them is read: as the member left it, and remembered for the next time. */
export function usePageScroller(attachment: string, pages: number): PageScroller {
  const { member } = useSession()
  const [start] = useState(() => keptPlace(member.id, attachment))
  const scroller = useRef<HTMLDivElement>(null)
  const place = useRef<Place>({ page: Math.min(start?.page ?? 1, pages), share: start?.share ?? -1 })
  const [zoom, setZoom] = useState<Zoom>(start?.zoom ?? 'width')
  const [perRow, setPerRow] = useState<1 | 2>(start?.perRow ?? 1)
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map())
  const [view, setView] = useState<PageSize>({ width: 0, height: 0 })
  const [top, setTop] = useState(0)
  const layout = useMemo(() => layOut({ sizes, pages, perRow, zoom, view }), [sizes, pages, perRow, zoom, view])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setView({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  // Whatever changed around it, what was read stays where it is.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || view.height === 0) return
    element.scrollTop = topOf(layout, place.current)
    setTop(element.scrollTop)
  }, [layout, view.height])

  const keep = useRef<Kept>(undefined)
  useEffect(() => {
    keep.current = { ...place.current, zoom, perRow }
    keepPlace(member.id, attachment, keep.current)
  }, [member.id, attachment, zoom, perRow])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const remember = useCallback(() => {
    clearTimeout(timer.current)
    const write = () => {
      if (keep.current) keepPlace(member.id, attachment, { ...keep.current, ...place.current })
    }
    timer.current = setTimeout(write, calm)
    return write
  }, [member.id, attachment])
  useEffect(() => {
    const write = remember()
    return () => {
      clearTimeout(timer.current)
      write()
    }
  }, [remember])

  const onScroll = () => {
    const element = scroller.current
    if (!element || view.height === 0) return
    setTop(element.scrollTop)
    place.current = placeAt(layout, element.scrollTop)
    remember()
  }
  const onSize = useCallback((page: number, size: PageSize) => {
    setSizes((known) => {
      const before = known.get(page)
      if (before?.width === size.width && before.height === size.height) return known
      return new Map(known).set(page, size)
    })
  }, [])
  const goTo = (to: Place) => {
    const element = scroller.current
    if (!element) return
    element.scrollTop = topOf(layout, to)
    onScroll()
  }
  const near = useMemo(() => {
    if (view.height === 0) return []
    const bottom = top + view.height
    return rowsWithin(layout, top - view.height, bottom + view.height).flatMap((row) =>
      row.pages.map((page) => ({ ...page, isSeen: row.top < bottom && row.top + row.height > top })),
    )
  }, [layout, top, view.height])
  return {
    scroller,
    layout,
    near,
    page: placeAt(layout, top + view.height * 0.4).page,
    pages,
    zoom,
    perRow,
    onScroll,
    onSize,
    goTo,
    setZoom,
    zoomBy: (step) => setZoom(Math.min(zooms.most, Math.max(zooms.least, layout.scale * zooms.step ** step))),
    setPerRow,
  }
}
