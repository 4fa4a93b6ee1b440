import { stageIds } from '#shared/domain/reviews/words.ts'
import { api } from '../../app/client.ts'
import { type Draft, namedMembers } from './draft.ts'

/**
 * Makes the review that the draft describes; on the desktop the person says where to keep it. Resolves to false where
 * they changed their mind about that.
 */
export async function createReview(draft: Draft): Promise<boolean> {
  const path = await window.parallax?.newReviewPath(draft.title)
  if (path === null) return false
  await api.reviews.create({
    path,
    title: draft.title,
    question: draft.question,
    members: namedMembers(draft)
      // The first member is the lead of the review.
      .toSorted((a, b) => Number(b.roles.includes('lead')) - Number(a.roles.includes('lead')))
      .map(({ name, roles, passphrase }) => ({ name: name.trim(), roles, passphrase: passphrase || undefined })),
    stages: draft.stages,
    // They hold at full text as well, until somebody narrows one of them there.
    criteria: (['include', 'exclude'] as const).flatMap((kind) =>
      draft.criteria[kind].map(({ text }) => ({ stage: 'title-abstract' as const, kind, text })),
    ),
    reasons: stageIds.flatMap((stage) => draft.reasons[stage].map(({ text }) => ({ stage, label: text }))),
  })
  return true
}
