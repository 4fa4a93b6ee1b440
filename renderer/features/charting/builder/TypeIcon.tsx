import type { FieldType } from '#shared/domain/charting/form.ts'

/** Lines of a small drawing, on 16 by 16. */
const drawn: Record<FieldType, string> = {
  text: 'M3 4h10M3 8h10M3 12h6',
  number: 'M6 2.5 4.5 13.5M11.5 2.5 10 13.5M2.5 6h11M2 10h11',
  year: 'M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3',
  date: 'M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3M5.5 10.5h2',
  one: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  many: 'M2.5 2.5h11v11h-11zM5 8l2.2 2.2L11 6',
  country: 'M4 14V2.5M4 3.5h8l-1.5 2.5L12 8.5H4',
  tags: 'M3 3h4M5 3v10M5 7.5h4M5 13h4M11 7.5h2M11 13h2',
  report: 'M4 2.5h5.5L12 5v8.5H4zM9.5 2.5V5H12M6 8h4M6 10.5h4',
  group: 'M2.5 3h8v6h-8zM5.5 9v4h8V6.5h-3',
  calculated: 'M12 4V3H4l4.5 5L4 13h8v-1',
  heading: 'M4 3v10M12 3v10M4 8h8',
}

/** A small drawing of a type of field; the type's name stands beside it. */
export function TypeIcon({ type }: { type: FieldType }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d={drawn[type]} strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
