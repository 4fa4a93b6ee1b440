import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { AttachmentsPanel } from '../attachments/AttachmentsPanel.tsx'
import { BringPdfs } from '../attachments/BringPdfs.tsx'
import { NothingIsMine } from '../screening/NothingIsMine.tsx'
import { ScreeningRoom } from '../screening/ScreeningRoom.tsx'
import { DestinationPanel } from './DestinationPanel.tsx'
import { FullTextClosed } from './FullTextClosed.tsx'
import { FullTextTabs } from './FullTextTabs.tsx'
import { RetrievalPanel } from './RetrievalPanel.tsx'

/** Assessing full texts: whether the text was had, one primary reason, and where an excluded report went. */
export function FulltextPage() {
  const t = useText()
  const { closed } = useSession()
  const navigate = useNavigate()
  const { report: startAt, mistakes } = useSearch({ from: '/review/fulltext' })
  if (closed.has('title-abstract')) return <FullTextClosed />
  return (
    <>
      <BringPdfs />
      <ScreeningRoom
        stage="full-text"
        title={t('fulltext.title')}
        tabs={<FullTextTabs tab="assess" />}
        startAt={startAt}
        mistakesOf={mistakes}
        listByDefault={window.innerWidth < 1280 ? 'hidden' : 'shown'}
        sideFirst={(judged) => (
          <>
            <RetrievalPanel report={judged.report} retrieval={judged.retrieval} />
            <AttachmentsPanel report={judged.report.id} />
          </>
        )}
        // Where a report went tells what was decided, so it is for when the stage is open.
        sideLast={(judged) =>
          !closed.has('full-text') && (
            <DestinationPanel
              report={judged.report}
              destination={judged.destination}
              leadsToList
              onGo={(report) => void navigate({ to: '/review/fulltext', search: { report } })}
            />
          )
        }
        blockedBecause={({ retrieval, destination, mine }) => {
          if (retrieval?.status === 'not-retrieved') return t('fulltext.notRetrieved.blocks')
          // The reports that stand for it are decided instead.
          if (destination?.to === 'replaced') return t('fulltext.replacedBy', { n: destination.replacedBy.length })
          // It is accounted for without votes; who voted on it already may change their mind.
          if (destination && !mine)
            return t('fulltext.kept.blocks', {
              as: t('fulltext.destination.state', { state: destination.awaits ?? destination.to }),
            })
          return undefined
        }}
        whenNone={<NothingHere />}
      />
    </>
  )
}

function NothingHere() {
  const t = useText()
  const navigate = useNavigate()
  const { data: map } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  if (map?.fullText.reports) return <NothingIsMine stage="full-text" />
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
