import type { InferContractRouterOutputs } from '@orpc/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Contract } from '#shared/contract/index.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { download } from '../../app/download.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import signs from '../../ui/signs.module.css'
import { FolderChoice } from './FolderChoice.tsx'
import { setHandIn, useIsHandIn } from './hand-in-state.ts'
import styles from './packets.module.css'
import { placeFor, today } from './place.ts'
import { unhanded } from './unhanded.ts'
import type { Mine } from './use-mine.ts'

type HandedIn = InferContractRouterOutputs<Contract>['packets']['handIn']

/** Hands a packet in: as a file for the lead, or by itself into the folder that the team shares. */
export function HandInDialog({ packet }: { packet: Mine }) {
  const isOpen = useIsHandIn()
  return isOpen && <Open packet={packet} onClose={() => setHandIn(false)} />
}

function Open({ packet, onClose }: { packet: Mine; onClose: () => void }) {
  const t = useText()
  const { dateTime } = useFormat()
  const onError = useProblemToast()
  const { title, name, stage, made, handedIn, folder, facts } = packet
  const kept = useQuery(orpc.packets.keepHandedIn.queryOptions({ input: {}, enabled: false }))
  const handIn = useMutation({
    mutationFn: async (): Promise<HandedIn | undefined> => {
      const to = await placeFor(`${title} - ${name} ${today()}.handin`)
      if (to === undefined) return undefined
      const written = await api.packets.handIn({ to })
      if (written.download) download(written.download)
      await queryClient.invalidateQueries({ queryKey: orpc.packets.key() })
      return written
    },
    onError,
  })
  const done = handIn.data
  const isNothing = facts === 0 && handedIn === null
  return (
    <Dialog
      title={t('packets.handIn.title')}
      isOpen
      width="wide"
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          {!done && !isNothing && <Button onPress={onClose}>{t('app.cancel')}</Button>}
          <Button
            variant="primary"
            isPending={handIn.isPending}
            onPress={() => (done || isNothing ? onClose() : handIn.mutate())}
          >
            {t(done || isNothing ? 'app.close' : facts === 0 ? 'packets.handIn.again' : 'packets.handIn.go')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>
          {t('packets.mine.text', {
            title,
            name,
            stage: t(`app.stage.${stage}`).toLocaleLowerCase(),
            made: dateTime(made),
          })}
        </p>
        {done ? (
          <div className={styles.fields} role="status">
            <p className={signs.ok}>{t('packets.handedIn', { decisions: done.decisions, facts: done.facts })}</p>
            <p className={styles.path}>
              {done.path === null
                ? t('packets.written.download', { name: done.name })
                : t('packets.written.path', { path: done.path })}
            </p>
            <p className={styles.says}>{t('packets.handedIn.says')}</p>
          </div>
        ) : (
          <>
            <p>
              {unhanded(packet, t)} {handedIn && t('packets.handIn.last', { at: dateTime(handedIn) })}
            </p>
            <p className={styles.says}>{t('packets.handIn.text')}</p>
          </>
        )}
        <h3 className={styles.small}>{t('packets.folder.title')}</h3>
        {folder === null && <p className={styles.says}>{t('packets.handIn.folder')}</p>}
        <FolderChoice
          folder={folder}
          says={t('packets.handIn.byItself')}
          isMissing={kept.data?.missing === true}
          onChoose={async (chosen) => {
            await api.packets.handInto({ folder: chosen })
            await queryClient.invalidateQueries({ queryKey: orpc.packets.key() })
          }}
        />
      </div>
    </Dialog>
  )
}
