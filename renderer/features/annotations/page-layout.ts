/** The size of a page at a scale of 1, in pixels. */
export interface PageSize {
  width: number
  height: number
}

/** How large pages are drawn: as wide as there is room, as a whole, or by a factor. */
export type Zoom = 'width' | 'page' | number

export interface PlacedPage extends PageSize {
  /** From 1. */
  page: number
  left: number
  top: number
}

interface Row {
  top: number
  height: number
  pages: PlacedPage[]
}

/** Where every page of a file stands, in pixels, one below the other or by twos. */
export interface PageLayout extends PageSize {
  scale: number
  rows: Row[]
}

/** Between pages and around them, in pixels. */
const gap = 12
export const zooms = { least: 0.25, most: 5, step: 1.15 }

interface Laid {
  /** Sizes as far as they are known; those of the others are taken to be as the first's. */
  sizes: ReadonlyMap<number, PageSize>
  pages: number
  perRow: 1 | 2
  zoom: Zoom
  view: PageSize
}

/** Places the pages of a file. */
export function layOut({ sizes, pages, perRow, zoom, view }: Laid): PageLayout {
  const first = sizes.get(1) ?? { width: 595, height: 842 }
  const scale = scaleOf({ first, perRow: pages > 1 ? perRow : 1, zoom, view })
  const rows: Row[] = []
  let top = gap
  let widest = 0
  for (let page = 1; page <= pages; page += perRow) {
    const placed: PlacedPage[] = []
    let left = 0
    for (let one = page; one < page + perRow && one <= pages; one++) {
      const size = sizes.get(one) ?? first
      const width = Math.floor(size.width * scale)
      placed.push({ page: one, left, top, width, height: Math.floor(size.height * scale) })
      left += width + gap
    }
    const height = Math.max(...placed.map((one) => one.height))
    widest = Math.max(widest, left - gap)
    rows.push({ top, height, pages: placed })
    top += height + gap
  }
  const width = Math.max(view.width, widest + 2 * gap)
  for (const row of rows) {
    const last = row.pages.at(-1)
    // A last page that stands alone stays in its own half.
    const taken = (last ? last.left + last.width : 0) + (row.pages.length < perRow ? gap + first.width * scale : 0)
    const free = Math.max(gap, Math.floor((width - taken) / 2))
    for (const one of row.pages) one.left += free
  }
  return { scale, rows, width, height: top }
}

function scaleOf({ first, perRow, zoom, view }: Pick<Laid, 'perRow' | 'zoom' | 'view'> & { first: PageSize }): number {
  if (typeof zoom === 'number') return zoom
  const width = (view.width - gap * (perRow + 1)) / (first.width * perRow)
  const scale = zoom === 'width' ? width : Math.min(width, (view.height - 2 * gap) / first.height)
  return Math.min(zooms.most, Math.max(zooms.least, scale))
}

/** The rows that are at least partly within a stretch of the whole height. */
export function rowsWithin(layout: PageLayout, top: number, bottom: number): Row[] {
  const from = firstAfter(layout.rows, top)
  const rows: Row[] = []
  for (let at = from; at < layout.rows.length; at++) {
    const row = layout.rows[at]
    if (!row || row.top >= bottom) break
    rows.push(row)
  }
  return rows
}

/** A place in a file that stays the same at any size: a page, and how far down it as a share of its height. */
export interface Place {
  page: number
  share: number
}

/** The place at this height. */
export function placeAt(layout: PageLayout, top: number): Place {
  const row = layout.rows[Math.min(firstAfter(layout.rows, top), layout.rows.length - 1)]
  const page = row?.pages[0]
  if (!page) return { page: 1, share: 0 }
  // The gap before a page is the page's own, so that its very top is remembered too.
  return { page: page.page, share: (top - page.top) / page.height }
}

/** The height at which this place is. */
export function topOf(layout: PageLayout, { page, share }: Place): number {
  const placed = pageIn(layout, page)
  return placed ? placed.top + Math.max(share * placed.height, -gap) : 0
}

/** Where a page stands. */
export function pageIn(layout: PageLayout, page: number): PlacedPage | undefined {
  const perRow = layout.rows[0]?.pages.length ?? 1
  return layout.rows[Math.floor((page - 1) / perRow)]?.pages.find((one) => one.page === page)
}

/** The index of the first row that ends below this height. */
function firstAfter(rows: readonly Row[], top: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row && row.top + row.height <= top) low = middle + 1
    else high = middle
  }
  return low
}
