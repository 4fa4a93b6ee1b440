import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { firstStage } from '../features/conflicts/first-stage.ts'
import type { MistakeKind } from '../features/ranking/use-mistakes.ts'
import { orpc, queryClient } from './client.ts'
import { MissingPage } from './MissingPage.tsx'
import { OwnDoor } from './OwnDoor.tsx'
import { PageProblem } from './PageProblem.tsx'
import { ReviewLayout } from './ReviewLayout.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell })
const review = createRoute({ getParentRoute: () => root, path: '/review', component: ReviewLayout })

const own = createRoute({ getParentRoute: () => root, id: 'own', component: OwnDoor })

/** For whoever came in from elsewhere, or wants to. */
const elsewhere = [
  createRoute({
    getParentRoute: () => root,
    path: '/come-in',
    component: lazyRouteComponent(() => import('../features/access/ComeInPage.tsx'), 'ComeInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/join/$code',
    component: lazyRouteComponent(() => import('../features/access/JoinPage.tsx'), 'JoinPage'),
  }),
] as const

/** For whoever sits at the machine. */
const outside = [
  createRoute({
    getParentRoute: () => own,
    path: '/',
    component: lazyRouteComponent(() => import('../features/reviews/HomePage.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => own,
    path: '/new',
    component: lazyRouteComponent(() => import('../features/reviews/NewReviewPage.tsx'), 'NewReviewPage'),
  }),
  createRoute({
    getParentRoute: () => own,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../features/team/SignInPage.tsx'), 'SignInPage'),
  }),
] as const

const rooms = [
  createRoute({
    getParentRoute: () => review,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/review/sources' })
    },
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/sources',
    component: lazyRouteComponent(() => import('../features/imports/SourcesPage.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/import',
    component: lazyRouteComponent(() => import('../features/imports/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/duplicates',
    validateSearch: (search: Record<string, unknown>): { tab?: string; rule?: string; about?: string } => {
      const { tab, rule, about } = search
      return {
        ...(typeof tab === 'string' && { tab }),
        ...(typeof rule === 'string' && { rule }),
        ...(typeof about === 'string' && { about }),
      }
    },
    component: lazyRouteComponent(() => import('../features/duplicates/DuplicatesPage.tsx'), 'DuplicatesPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/screening/title-abstract',
    validateSearch: reportSought,
    component: lazyRouteComponent(async () => {
      const { ScreeningPage } = await import('../features/screening/ScreeningPage.tsx')
      return { default: () => <ScreeningPage stage="title-abstract" /> }
    }),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/conflicts',
    beforeLoad: async () => {
      const map = await queryClient.fetchQuery(orpc.reviews.map.queryOptions({ input: {} })).catch(() => undefined)
      const stage = map ? firstStage(map.conflicts) : 'title-abstract'
      throw redirect({ to: `/review/conflicts/${stage}` })
    },
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/conflicts/title-abstract',
    component: conflictsPage('title-abstract'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/conflicts/full-text',
    component: conflictsPage('full-text'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/fulltext',
    validateSearch: reportSought,
    component: lazyRouteComponent(() => import('../features/fulltext/FulltextPage.tsx'), 'FulltextPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/fulltext/list',
    validateSearch: ({ kept }: Record<string, unknown>): { kept?: string } =>
      typeof kept === 'string' && kept ? { kept } : {},
    component: lazyRouteComponent(() => import('../features/fulltext/FullTextListPage.tsx'), 'FullTextListPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/included',
    component: lazyRouteComponent(() => import('../features/charting/IncludedPage.tsx'), 'IncludedPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/criteria',
    component: lazyRouteComponent(() => import('../features/criteria/CriteriaPage.tsx'), 'CriteriaPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/charting',
    component: lazyRouteComponent(() => import('../features/charting/ChartingPage.tsx'), 'ChartingPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/evidence',
    component: lazyRouteComponent(() => import('../features/evidence/EvidencePage.tsx'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/flow',
    component: lazyRouteComponent(() => import('../features/flow/FlowPage.tsx'), 'FlowPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/reporting',
    component: lazyRouteComponent(() => import('../features/reporting/ReportingPage.tsx'), 'ReportingPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/pilot',
    component: lazyRouteComponent(() => import('../features/pilots/PilotPage.tsx'), 'PilotPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/ranking',
    validateSearch: (search: Record<string, unknown>): { stage?: StageId } & ReturnType<typeof reportSought> => ({
      ...stageSought(search),
      ...reportSought(search),
    }),
    component: lazyRouteComponent(() => import('../features/ranking/RankingPage.tsx'), 'RankingPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/agreement',
    validateSearch: stageSought,
    component: lazyRouteComponent(() => import('../features/agreement/AgreementPage.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/progress',
    component: lazyRouteComponent(() => import('../features/team/ProgressPage.tsx'), 'ProgressPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/team',
    component: lazyRouteComponent(() => import('../features/team/TeamPage.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/setup',
    component: lazyRouteComponent(() => import('../features/reviews/SetupPage.tsx'), 'SetupPage'),
  }),
  createRoute({
    getParentRoute: () => review,
    path: '/log',
    validateSearch: ({ q }: Record<string, unknown>): { q?: string } => (typeof q === 'string' && q ? { q } : {}),
    component: lazyRouteComponent(() => import('../features/reviews/LogPage.tsx'), 'LogPage'),
  }),
] as const

/** The report that somebody came for, and whether they come to look at likely mistakes, and at which. */
function reportSought({ report, mistakes }: Record<string, unknown>): { report?: string; mistakes?: MistakeKind } {
  return {
    ...(typeof report === 'string' && report && { report }),
    ...((mistakes === 'include' || mistakes === 'exclude') && { mistakes }),
  }
}

function stageSought({ stage }: Record<string, unknown>): { stage?: StageId } {
  const known = stageIds.find((id) => id === stage)
  return known ? { stage: known } : {}
}

function conflictsPage(stage: StageId) {
  return lazyRouteComponent(async () => {
    const { ConflictsPage } = await import('../features/conflicts/ConflictsPage.tsx')
    return { default: () => <ConflictsPage stage={stage} /> }
  })
}

/** Where everything is. The address stands after the #, so that it works under app:// and http alike. */
export const router = createRouter({
  routeTree: root.addChildren([own.addChildren(outside), ...elsewhere, review.addChildren(rooms)]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultErrorComponent: PageProblem,
  defaultNotFoundComponent: MissingPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
