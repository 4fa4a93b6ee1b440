import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { AttachmentsPanel } from '../attachments/AttachmentsPanel.tsx'
import { BringPdfs } from '../attachments/BringPdfs.tsx'
import { ScreeningRoom } from '../screening/ScreeningRoom.tsx'
import { DestinationPanel } from './DestinationPanel.tsx'
import { RetrievalPanel } from './RetrievalPanel.tsx'

/** Assessing full texts: whether the text was had, one primary reason, and where an excluded report went. */
export function FulltextPage() {
  const t = useText()
  const { closed } = useSession()
  if (closed.has('title-abstract')) {
    return (
      <Room title={t('fulltext.title')}>
        <Closed />
      </Room>
    )
  }
  return (
    <>
      <BringPdfs />
      <ScreeningRoom
        stage="full-text"
        title={t('fulltext.title')}
        listByDefault={window.innerWidth < 1280 ? 'hidden' : 'shown'}
        sideFirst={(judged) => (
          <>
            <RetrievalPanel report={judged.report} retrieval={judged.retrieval} />
            <AttachmentsPanel report={judged.report.id} />
          </>
        )}
        // Where a report went tells what was decided, so it is for when the stage is open.
        sideLast={(judged) =>
          !closed.has('full-text') && <DestinationPanel report={judged.report} destination={judged.destination} />
        }
        blockedBecause={({ retrieval, destination }) => {
          if (retrieval?.status === 'not-retrieved') return t('fulltext.notRetrieved.blocks')
          // The reports that stand for it are decided instead.
          if (destination?.to === 'replaced') return t('fulltext.replacedBy', { n: destination.replacedBy.length })
          return undefined
        }}
        whenNone={<NothingHere />}
      />
    </>
  )
}

function Closed() {
  const t = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  return (
    <Empty
      title={t('fulltext.empty.closed.title')}
      action={
        can('setUp') && (
          <Button onPress={() => void navigate({ to: '/review/setup' })}>{t('fulltext.empty.closed.action')}</Button>
        )
      }
    >
      {t('fulltext.empty.closed.says')}
    </Empty>
  )
}

function NothingHere() {
  const t = useText()
  const navigate = useNavigate()
  const { data: map } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  if (map?.fullText.reports) {
    return <Empty title={t('screening.empty.mine.title')}>{t('screening.empty.mine.says')}</Empty>
  }
  return (
    <Empty
      title={t('fulltext.empty.none.title')}
      action={
        <Button onPress={() => void navigate({ to: '/review/screening/title-abstract' })}>
          {t('fulltext.empty.none.action')}
        </Button>
      }
    >
      {t('fulltext.empty.none.says')}
    </Empty>
  )
}
