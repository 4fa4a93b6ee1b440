import { type Sorting, sorts } from '#shared/domain/screening/filters.ts'
import { useText } from '../../app/text.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'

interface SortMenuProps {
  sort: Sorting
  /** Whether anything is ranked by relevance here. */
  isRanked: boolean
  /** What else there is to say of the order. */
  note?: string | undefined
  onChange: (sort: Sorting) => void
}

/** The order of the list. */
export function SortMenu({ sort, isRanked, note, onChange }: SortMenuProps) {
  const t = useText()
  const direction = (by: Sorting['by'], descending: boolean) =>
    t(descending ? 'filters.sort.descending' : 'filters.sort.ascending', { by })
  const isDescending = sort.descending ?? false
  const offered = sorts.filter((by) => by !== 'relevance' || isRanked || by === sort.by)
  return (
    <MenuButton
      variant="bare"
      size="small"
      aria-label={t('filters.sort.button', {
        by: t(`filters.sort.${sort.by}`),
        direction: note ?? direction(sort.by, isDescending),
      })}
      groups={[
        {
          id: 'by',
          title: t('filters.sort.by'),
          choices: offered.map((by) => ({
            id: by,
            label: t(`filters.sort.${by}`),
            isChosen: sort.by === by,
            run: () => onChange({ by, descending: by === sort.by ? isDescending : false }),
          })),
        },
        ...(sort.by === 'random'
          ? []
          : [
              {
                id: 'direction',
                title: t('filters.sort.direction'),
                choices: [false, true].map((descending) => ({
                  id: descending ? 'descending' : 'ascending',
                  label: direction(sort.by, descending),
                  isChosen: isDescending === descending,
                  run: () => onChange({ by: sort.by, descending }),
                })),
              },
            ]),
      ]}
    >
      <span aria-hidden="true">
        {isDescending ? '↓' : '↑'} {t(`filters.sort.${sort.by}`).split(',')[0]}
      </span>
      {note && <span> · {note}</span>}
    </MenuButton>
  )
}
