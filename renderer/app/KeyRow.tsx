import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { keyCaps } from '../ui/key-caps.ts'
import { type Command, isFixed, keysOf } from './command-table.ts'
import styles from './KeyList.module.css'
import { chooseKeys, mostKeys } from './keymap.ts'
import { useText } from './text.ts'
import { isChanged, type Recording, type useKeyRecorder } from './use-key-recorder.ts'

/** How a key is spoken and written in a sentence: `G S`, `Ctrl+K`. */
function spoken(keys: string): string {
  return keys
    .split(' ')
    .map((press) => keyCaps(press).join('+'))
    .join(' ')
}

/** A command with its keys: a press on one changes it. */
export function KeyRow({ command, recorder }: { command: Command; recorder: ReturnType<typeof useKeyRecorder> }) {
  const t = useText()
  const { recording } = recorder
  const keys = keysOf(command)
  if (recording?.command.id === command.id) return <RecordingRow recording={recording} recorder={recorder} />
  return (
    <li className={styles.row}>
      <span className={command.enabled === false ? styles.idle : undefined}>{command.label}</span>
      <span className={styles.keys}>
        {isChanged(command) && (
          <AriaButton
            className={styles.tool}
            aria-label={t('app.keys.reset', { command: command.label })}
            onPress={() => chooseKeys([[command.id, null]])}
          >
            ↺
          </AriaButton>
        )}
        {keys.map((key, index) =>
          isFixed(command) ? (
            <span key={key} className={styles.combination}>
              <span className="visually-hidden">{spoken(key)}</span>
              <Kbd keys={key} />
            </span>
          ) : (
            <AriaButton
              key={key}
              className={styles.change}
              autoFocus={index === 0 && recorder.last === command.id}
              aria-label={t('app.keys.change', { command: command.label, key: spoken(key) })}
              onPress={() => recorder.start(command, key)}
            >
              <Kbd keys={key} />
            </AriaButton>
          ),
        )}
        {isFixed(command) && <span className={styles.gap} />}
        {!isFixed(command) && keys.length < mostKeys && (
          <AriaButton
            className={cx(styles.tool, styles.more)}
            aria-label={t('app.keys.add', { command: command.label })}
            onPress={() => recorder.start(command, null)}
          >
            +
          </AriaButton>
        )}
      </span>
    </li>
  )
}

interface RecordingRowProps {
  recording: Recording
  recorder: ReturnType<typeof useKeyRecorder>
}

function RecordingRow({ recording, recorder }: RecordingRowProps) {
  const t = useText()
  const { command, instead, pressed, problem, owner } = recording
  const says = owner
    ? t('app.keys.taken', { key: spoken(pressed), command: owner.label })
    : problem
      ? t(`app.keys.problem.${problem}`, { key: spoken(pressed) })
      : t('app.keys.press')
  const isHeld = owner !== undefined && isFixed(owner)
  return (
    <li className={styles.recording}>
      <span className={styles.row}>
        <span>{command.label}</span>
        <span className={styles.keys}>
          {pressed ? <Kbd keys={pressed} /> : <span className={styles.waits}>…</span>}
        </span>
      </span>
      <p className={problem || owner ? styles.problem : styles.says} role="status">
        {says} {isHeld && t('app.keys.taken.fixed')}
      </p>
      <span className={styles.actions}>
        {owner && !isHeld && (
          <Button size="small" variant="primary" autoFocus onPress={recorder.swap}>
            {t(instead === null ? 'app.keys.take' : 'app.keys.swap')}
          </Button>
        )}
        {owner && (
          <Button size="small" onPress={() => recorder.start(command, instead)}>
            {t('app.keys.other')}
          </Button>
        )}
        {instead !== null && !owner && (
          <Button
            size="small"
            onPress={() => {
              chooseKeys([[command.id, keysOf(command).filter((key) => key !== instead)]])
              recorder.cancel()
            }}
          >
            {t('app.keys.remove', { key: spoken(instead) })}
          </Button>
        )}
        <Button size="small" onPress={recorder.cancel}>
          {t('app.cancel')}
        </Button>
      </span>
    </li>
  )
}

/** Commands that are one line, such as the reasons 1 to 9: their keys stay. */
export function FamilyRow({ label, members }: { label: string; members: readonly Command[] }) {
  const keys = members.flatMap(keysOf)
  const [first = '', last = ''] = [keys[0], keys.at(-1)]
  return (
    <li className={styles.row} title={members.map((member) => member.label).join('\n')}>
      <span>{label}</span>
      <span className={styles.keys}>
        <span className="visually-hidden">{first === last ? first : `${first} – ${last}`}</span>
        <Kbd keys={first} />
        {first !== last && (
          <>
            <span aria-hidden="true">–</span>
            <Kbd keys={last} />
          </>
        )}
        <span className={styles.gap} />
      </span>
    </li>
  )
}
