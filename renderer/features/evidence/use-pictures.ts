import { useState } from 'react'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { type PictureSpec, pictureSpec } from '#shared/domain/evidence/pictures/picture.ts'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readJson } from '../../app/settings.ts'
import { z } from '../../app/zod.ts'

/** So many pictures of fields are there before anybody chose. */
const atFirst = 8

/** The pictures on the page: kept for this member in this review. */
export function usePictures(columns: readonly Column[]) {
  const { review, member } = useSession()
  const key = `evidence.pictures.${member.id}.${review.path}`
  const [kept, setKept] = useState(() => readJson(key, z.array(pictureSpec)))
  const pictures = kept ?? picturesAtFirst(columns)
  const put = (next: PictureSpec[]) => {
    keepSetting(key, JSON.stringify(next))
    setKept(next)
  }
  return {
    pictures,
    /** Adds a picture, or puts it in the place of the one of its id. */
    keep: (spec: PictureSpec) =>
      put(
        pictures.some((one) => one.id === spec.id)
          ? pictures.map((one) => (one.id === spec.id ? spec : one))
          : [...pictures, spec],
      ),
    remove: (id: string) => put(pictures.filter((one) => one.id !== id)),
    forward: (id: string) => {
      const from = pictures.findIndex((one) => one.id === id)
      const next = [...pictures]
      next.splice(from - 1, 0, ...next.splice(from, 1))
      put(next)
    },
  }
}

function picturesAtFirst(columns: readonly Column[]): PictureSpec[] {
  const fields = columns.filter((column) => column.part === 'form')
  const choices = fields.filter((column) => column.kind === 'choice' || column.kind === 'choices')
  const countries = fields.filter((column) => column.kind === 'country')
  const [one, other] = choices
  return [
    ...choices.slice(0, atFirst).map(({ id }): PictureSpec => ({ id, kind: 'bars', column: id })),
    ...countries.map(({ id }): PictureSpec => ({ id, kind: 'countries', column: id })),
    { id: 'year', kind: 'histogram', column: 'year' },
    ...(one && other ? [{ id: 'map', kind: 'map' as const, column: one.id, by: other.id }] : []),
  ]
}
