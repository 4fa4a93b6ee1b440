import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { SharingState } from '#shared/contract/sharing.ts'
import { usualPort } from '#shared/domain/remote/address.ts'
import { api } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { type TextId, useText } from '../../app/text.ts'
import { catalogues } from '../../locales/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { More } from '../../ui/More.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import styles from './sharing.module.css'

const everywhere = '::'
const loopback = '127.0.0.1'

/** At which address the host is turned on, with which certificate, and whether it stays on. */
export function TurnOn({ state, onDone }: { state: SharingState; onDone: () => Promise<void> }) {
  const t = useText()
  const { chosen, addresses, problem } = state
  const network = addresses.filter(({ reach }) => reach === 'network')
  const isThere = [everywhere, loopback, ...network.map((one) => one.address)].includes(chosen.address)
  const [address, setAddress] = useState(isThere ? chosen.address : everywhere)
  const [port, setPort] = useState(chosen.port)
  const [stay, setStay] = useState(chosen.stay)
  /** What most need not look at; open where something else was chosen before, or it did not work as it is. */
  const [isMore, setMore] = useState(chosen.own || chosen.port !== usualPort || state.problem !== null)
  const [kind, setKind] = useState<'made' | 'kept' | 'own'>(chosen.own ? 'kept' : 'made')
  const [cert, setCert] = useState<File | null>(null)
  const [key, setKey] = useState<File | null>(null)
  const start = useMutation({
    mutationFn: async () => {
      const own = kind === 'own' && cert && key ? { cert: await cert.text(), key: await key.text() } : null
      await api.sharing.start({ address, port, stay, certificate: kind === 'kept' ? 'kept' : own })
    },
    onError: () => setMore(true),
    onSettled: onDone,
  })
  const isReady = Number.isInteger(port) && (kind !== 'own' || (cert !== null && key !== null))
  const known = problem && `problem.${problem.problem}`
  return (
    <div className={styles.fields}>
      {problem && !start.error && (
        <p className={styles.problem} role="alert">
          {t('sharing.notAgain')} {known && isText(known) ? t(known, problem.data) : problem.message}
        </p>
      )}
      <RadioGroup
        label={t('sharing.address')}
        value={address}
        onChange={setAddress}
        options={[
          { id: everywhere, label: t('sharing.address.all'), help: t('sharing.address.all.help') },
          ...network.map((one) => ({
            id: one.address,
            label: t('sharing.address.one', { address: one.address, family: one.family }),
            help: t('sharing.address.card', { card: one.card }),
          })),
          { id: loopback, label: t('sharing.address.machine'), help: t('sharing.address.machine.help') },
        ]}
      />
      <Checkbox isSelected={stay} onChange={setStay}>
        {t('sharing.stay')}
      </Checkbox>
      <More label={t('sharing.more')} level={3} isOpen={isMore} onOpenChange={setMore}>
        <div className={styles.panel}>
          <NumberField
            label={t('sharing.port')}
            help={t('sharing.port.help')}
            minValue={1024}
            maxValue={65_535}
            formatOptions={{ useGrouping: false }}
            value={port}
            onChange={setPort}
          />
          <RadioGroup
            label={t('sharing.certificate')}
            value={kind}
            onChange={setKind}
            options={[
              { id: 'made', label: t('sharing.certificate.made'), help: t('sharing.certificate.made.help') },
              ...(chosen.own ? [{ id: 'kept' as const, label: t('sharing.certificate.kept') }] : []),
              { id: 'own', label: t('sharing.certificate.own'), help: t('sharing.certificate.own.help') },
            ]}
          />
          {kind === 'own' && (
            <div className={styles.buttons}>
              <FileTrigger onSelect={(files) => setCert(files?.[0] ?? null)}>
                <Button>{cert ? t('sharing.file.cert.is', { name: cert.name }) : t('sharing.file.cert')}</Button>
              </FileTrigger>
              <FileTrigger onSelect={(files) => setKey(files?.[0] ?? null)}>
                <Button>{key ? t('sharing.file.key.is', { name: key.name }) : t('sharing.file.key')}</Button>
              </FileTrigger>
            </div>
          )}
        </div>
      </More>
      {start.error && (
        <p className={styles.problem} role="alert">
          {problemText(start.error, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" isDisabled={!isReady} isPending={start.isPending} onPress={() => start.mutate()}>
          {t('sharing.start')}
        </Button>
      </div>
    </div>
  )
}

function isText(id: string): id is TextId {
  return id in catalogues.en
}
