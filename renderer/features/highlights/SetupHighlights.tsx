import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Criterion } from '#shared/contract/reviews.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { ListId } from './lists.ts'
import { useOwnWords } from './own-words.ts'
import { ProposedTerms } from './ProposedTerms.tsx'
import styles from './SetupHighlights.module.css'
import { TermList } from './TermList.tsx'
import { useTerms } from './use-highlighter.ts'

const lists = ['include', 'exclude'] as const

interface SetupHighlightsProps {
  criteria: readonly Criterion[]
  isReadOnly: boolean
}

/** The words that the review highlights, those of each criterion, and the person's own. */
export function SetupHighlights({ criteria, isReadOnly }: SetupHighlightsProps) {
  const t = useText()
  const [isProposing, setProposing] = useState(false)
  const terms = useTerms()
  const change = useChangeTerms()
  const places: { of: string; title: string; list: ListId }[] = [
    ...lists.map((of) => ({ of, title: t(`highlights.list.${of}`), list: of })),
    ...criteria.map((criterion) => ({
      of: criterion.id,
      title: criterion.text,
      list: criterion.kind === 'include' ? ('criterion' as const) : ('criterion-not' as const),
    })),
  ]
  const [include, exclude, ...ofCriteria] = places.map((place) => (
    <TermList
      key={place.of}
      title={place.title}
      list={place.list}
      isReadOnly={isReadOnly}
      terms={terms.filter((term) => term.of === place.of).map(({ id, text }) => ({ key: id, text }))}
      onAdd={(texts) => change(() => add(place.of, texts))}
      onRemove={(id) => change(() => api.highlights.retire({ ids: [id] }))}
      moves={places
        .filter((other) => other !== place)
        .map((other) => ({
          id: other.of,
          label: other.title,
          run: (id) => {
            const term = terms.find((one) => one.id === id)
            if (term) change(() => api.highlights.save({ id, of: other.of, text: term.text }))
          },
        }))}
    />
  ))
  const add = async (of: string, texts: string[]) => {
    const said = await api.highlights.saveMany({ of, texts })
    if (texts.length > 1 || said.known > 0) showToast(t('highlights.setup.paste.done', said))
  }
  return (
    <>
      <div className={styles.two}>
        {include}
        {exclude}
      </div>
      <div>
        <div className={styles.head}>
          <h3>{t('highlights.setup.criteria')}</h3>
          {!isReadOnly && criteria.length > 0 && (
            <Button size="small" onPress={() => setProposing(true)}>
              {t('highlights.setup.propose')}
            </Button>
          )}
        </div>
        {criteria.length === 0 && <p className={styles.help}>{t('highlights.setup.criteria.none')}</p>}
        <div className={styles.two}>{ofCriteria}</div>
      </div>
      <OwnTerms />
      {isProposing && (
        <ProposedTerms
          criteria={criteria}
          terms={terms}
          close={() => setProposing(false)}
          onAdd={(chosen) =>
            change(async () => {
              for (const [of, texts] of chosen) await api.highlights.saveMany({ of, texts })
            })
          }
        />
      )}
    </>
  )
}

/** The words that only this member sees, in this window. */
function OwnTerms() {
  const t = useText()
  const own = useOwnWords()
  return (
    <div>
      <div className={styles.head}>
        <h3>{t('highlights.setup.own')}</h3>
        <p className={styles.help}>{t('highlights.setup.own.text')}</p>
      </div>
      <div className={styles.two}>
        {lists.map((of) => (
          <TermList
            key={of}
            title={`${t('highlights.setup.own')}: ${t(`highlights.list.${of}`)}`}
            list={of}
            terms={own.words.filter((word) => word.of === of).map(({ text }) => ({ key: text, text }))}
            onAdd={(texts) => own.add(of, texts)}
            onRemove={(text) => own.remove(of, text)}
          />
        ))}
      </div>
    </div>
  )
}

/** Changes the words and reads them anew. */
function useChangeTerms(): (work: () => Promise<unknown>) => void {
  const onError = useProblemToast()
  return useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSettled: refreshAll, onError }).mutate
}
