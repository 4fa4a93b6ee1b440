import type { InferContractRouterOutputs } from '@orpc/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Contract } from '#shared/contract/index.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { download } from '../../app/download.ts'
import { problemText, useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import signs from '../../ui/signs.module.css'
import styles from './packets.module.css'
import { placeFor, today } from './place.ts'

type Outputs = InferContractRouterOutputs<Contract>['packets']

/** Gives one reviewer a packet: of which stage, what is in it and what is not, and where it then lies. */
export function GiveDialog({ member, onClose }: { member: { id: string; name: string }; onClose: () => void }) {
  const t = useText()
  const onError = useProblemToast()
  const { review } = useSession()
  const contents = useQuery(
    orpc.packets.contents.queryOptions({ input: { member: member.id }, staleTime: 0, gcTime: 0 }),
  )
  const stages = contents.data?.stages ?? []
  const [chosen, setChosen] = useState<StageId | null>(null)
  const has = stages.find(({ stage }) => stage === chosen) ?? stages.at(-1)
  const give = useMutation({
    mutationFn: async (stage: StageId): Promise<Outputs['give'] | undefined> => {
      const to = await placeFor(`${review.title} - ${member.name} ${today()}.parallax`)
      if (to === undefined) return undefined
      const given = await api.packets.give({ member: member.id, stage, to })
      if (given.download) download(given.download)
      await queryClient.invalidateQueries({ queryKey: orpc.packets.given.key() })
      return given
    },
    onError,
  })
  const given = give.data
  return (
    <Dialog
      title={t('packets.give.title', { name: member.name })}
      isOpen
      role={give.isPending ? 'alertdialog' : 'dialog'}
      onOpenChange={(open) => !open && !give.isPending && onClose()}
      actions={
        <>
          {!given && (
            <Button isDisabled={give.isPending} onPress={onClose}>
              {t('app.cancel')}
            </Button>
          )}
          {/* One button for both, so that the keyboard stays where it is. */}
          {has && (
            <Button
              variant="primary"
              isPending={give.isPending}
              onPress={() => (given ? onClose() : give.mutate(has.stage))}
            >
              {t(given ? 'app.close' : 'packets.give.go')}
            </Button>
          )}
        </>
      }
    >
      {given ? (
        <div className={styles.fields} role="status">
          <p className={signs.ok}>{t('packets.given', { name: member.name, reports: given.reports })}</p>
          <p className={styles.path}>
            {given.path === null
              ? t('packets.written.download', { name: given.name })
              : t('packets.written.path', { path: given.path })}
          </p>
          <p className={styles.says}>{t('packets.given.says', { name: member.name })}</p>
        </div>
      ) : (
        <div className={styles.fields}>
          {contents.isPending && <Progress label={t('app.loading')} />}
          {contents.error && <p role="alert">{problemText(contents.error, t)}</p>}
          {contents.data && !has && <p>{t('packets.give.none', { name: member.name })}</p>}
          {has && stages.length > 1 && (
            <RadioGroup
              label={t('packets.give.stage')}
              options={stages.map(({ stage }) => ({ id: stage, label: t(`app.stage.${stage}`) }))}
              value={has.stage}
              onChange={setChosen}
            />
          )}
          {has && <InIt {...has} name={member.name} />}
        </div>
      )}
    </Dialog>
  )
}

/** What a packet has in it, and what it has not. */
function InIt({ name, stage, reports, records, votes }: Outputs['contents']['stages'][number] & { name: string }) {
  const t = useText()
  return (
    <>
      <p>{t('packets.give.inIt', { stage: t(`app.stage.${stage}`).toLocaleLowerCase() })}</p>
      <ul className={styles.in}>
        <li>{t('packets.give.records', { records, reports })}</li>
        <li>{t('packets.give.setup')}</li>
        <li>{t('packets.give.votes', { votes })}</li>
      </ul>
      <p>{t('packets.give.nothingElse')}</p>
      {stage === 'full-text' && <p>{t('packets.give.noPdfs')}</p>}
      <p className={styles.says}>{t('packets.give.alone', { name })}</p>
    </>
  )
}
