import { useState } from 'react'
import type { HighlightTerm } from '#shared/contract/highlights.ts'
import type { Criterion } from '#shared/contract/reviews.ts'
import { proposedTerms } from '#shared/domain/highlights/propose.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './ProposedTerms.module.css'

interface ProposedTermsProps {
  criteria: readonly Criterion[]
  terms: readonly HighlightTerm[]
  onAdd: (chosen: [of: string, texts: string[]][]) => void
  close: () => void
}

/** Words of the criteria that may be worth highlighting. Nothing is chosen at first, and nothing added unasked. */
export function ProposedTerms({ criteria, terms, onAdd, close }: ProposedTermsProps) {
  const t = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const offers = criteria
    .map((criterion) => ({
      criterion,
      words: proposedTerms(
        criterion.text,
        terms.map((term) => term.text),
      ),
    }))
    .filter(({ words }) => words.length > 0)
  const key = (criterion: string, word: string) => `${criterion} ${word}`
  const add = () => {
    const added = offers.map(({ criterion, words }): [string, string[]] => [
      criterion.id,
      words.filter((word) => chosen.has(key(criterion.id, word))),
    ])
    onAdd(added.filter(([, words]) => words.length > 0))
    close()
  }
  return (
    <Dialog
      title={t('highlights.setup.propose.title')}
      isOpen
      onOpenChange={close}
      width="wide"
      actions={
        <>
          <Button onPress={close}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={add}>
            {t('highlights.setup.paste.add', { n: chosen.size })}
          </Button>
        </>
      }
    >
      <p className={styles.says}>
        {t(offers.length > 0 ? 'highlights.setup.propose.text' : 'highlights.setup.propose.none')}
      </p>
      {offers.map(({ criterion, words }) => (
        <fieldset key={criterion.id} className={styles.criterion}>
          <legend dir="auto">{criterion.text}</legend>
          <div className={styles.words}>
            {words.map((word) => {
              const one = key(criterion.id, word)
              return (
                <Checkbox
                  key={word}
                  isSelected={chosen.has(one)}
                  onChange={(isOn) => {
                    const next = new Set(chosen)
                    if (isOn) next.add(one)
                    else next.delete(one)
                    setChosen(next)
                  }}
                >
                  {word}
                </Checkbox>
              )
            })}
          </div>
        </fieldset>
      ))}
    </Dialog>
  )
}
