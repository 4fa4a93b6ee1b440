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
      <div className={styles.boxHead}>
        <strong>{t('packets.mine')}</strong>
        <Button size="small" onPress={() => setHandIn(true)}>
          {t('packets.handIn')}
        </Button>
      </div>
      <p className={styles.says}>{t(`app.stage.${stage}`)}</p>
      <p className={styles.says}>
        {unhanded(packet, t)} {handedIn && t('packets.handIn.last', { at: dateTime(handedIn) })}
      </p>
    </section>
  )
}
