import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { setHandIn } from './hand-in-state.ts'
import styles from './packets.module.css'
import { unhanded } from './unhanded.ts'
import { useMine } from './use-mine.ts'

/** In the rail of a packet: that it is one, of which stage, what is not handed in yet, and the way to hand in. Nothing in a review. */
export function PacketBox() {
  const t = useText()
  const { dateTime } = useFormat()
  const packet = useMine()
  if (!packet) return null
  const { stage, handedIn } = packet
  return (
    <section className={styles.box} aria-label={t('packets.mine')}>
      <p>
        <strong>{t('packets.mine')}</strong> · {t(`app.stage.${stage}`)}
      </p>
      <p className={styles.says}>{unhanded(packet, t)}</p>
      {handedIn && <p className={styles.says}>{t('packets.handIn.last', { at: dateTime(handedIn) })}</p>}
      <div className={styles.buttons}>
        <Button size="small" onPress={() => setHandIn(true)}>
          {t('packets.handIn')}
        </Button>
      </div>
    </section>
  )
}
