import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { Frame } from './session/frame.tsx'
import { meQuery, queries } from './session/me.ts'
import { firstRoom } from './session/rooms.ts'
import { SignIn } from './screens/directory/sign-in.tsx'
import { Start } from './screens/start/start.tsx'
import { OrOffline } from './offline/or-offline.tsx'
import { isUnreachable } from './api/problem.ts'
import { Broken, Lost, Waiting } from './ui/route-states.tsx'

const root = createRootRoute({ notFoundComponent: Lost })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const me = await whoever()
    const room = me && firstRoom(me)
    if (room) redirect({ to: room.path, throw: true })
    if (me) redirect({ to: '/cua-toi', throw: true })
  },
  component: Start,
})

/** Who is signed in, for a page that is there for anybody: nobody where the server cannot be asked. */
async function whoever() {
  return queries.query({ ...meQuery, staleTime: 'static' }).catch((thrown: unknown) => {
    if (isUnreachable(thrown)) return null
    throw thrown
  })
}

/** A path of our own to go back to after sign-in; anything else is dropped. */
function ownPath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/[a-z]/.test(value) ? value : undefined
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: (search: Record<string, unknown>): { tiep?: string } => {
    const tiep = ownPath(search['tiep'])
    return tiep === undefined ? {} : { tiep }
  },
  component: SignIn,
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/moi/$token',
  component: lazyRouteComponent(() => import('./screens/directory/invitation.tsx'), 'Invited'),
})

const tracking = createRoute({
  getParentRoute: () => root,
  path: '/tra-cuu',
  component: lazyRouteComponent(() => import('./screens/tracking/tracking.tsx'), 'Tracking'),
})

/** Whose list of goods, or terms: an operator by its code. */
function ofOperator({ operator }: Record<string, unknown>): { operator?: string } {
  return typeof operator === 'string' ? { operator } : {}
}

const goodsList = createRoute({
  getParentRoute: () => root,
  path: '/hang-cam-gui',
  validateSearch: ofOperator,
  component: lazyRouteComponent(() => import('./screens/public/goods-list.tsx'), 'GoodsList'),
})
const goodsPage = createRoute({
  getParentRoute: () => root,
  path: '/hang-cam-gui/$id',
  validateSearch: ofOperator,
  component: lazyRouteComponent(() => import('./screens/public/goods-page.tsx'), 'GoodsPage'),
})

const terms = createRoute({
  getParentRoute: () => root,
  path: '/dieu-khoan',
  validateSearch: (search: Record<string, unknown>): { operator?: string; ngay?: string } => ({
    ...ofOperator(search),
    ...(typeof search['ngay'] === 'string' &&
      /^\d{4}-\d{2}-\d{2}$/.test(search['ngay']) && { ngay: search['ngay'] }),
  }),
  component: lazyRouteComponent(() => import('./screens/public/terms.tsx'), 'TermsPage'),
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const me = await queries.query({ ...meQuery, staleTime: 'static' })
    if (!me) redirect({ to: '/dang-nhap', search: { tiep: location.pathname }, throw: true })
  },
  component: Frame,
  errorComponent: OrOffline,
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/cua-toi',
  component: lazyRouteComponent(() => import('./screens/start/home.tsx'), 'Home'),
})

const counter = createRoute({
  getParentRoute: () => inside,
  path: '/quay',
  component: lazyRouteComponent(() => import('./screens/acceptance/counter.tsx'), 'Counter'),
})

const parcels = createRoute({
  getParentRoute: () => inside,
  path: '/buu-gui',
  validateSearch: (search: Record<string, unknown>): { ngay?: string; diem?: string } => ({
    ...(typeof search['ngay'] === 'string' &&
      /^\d{4}-\d{2}-\d{2}$/.test(search['ngay']) && { ngay: search['ngay'] }),
    ...(typeof search['diem'] === 'string' && { diem: search['diem'] }),
  }),
  component: lazyRouteComponent(() => import('./screens/parcels/list.tsx'), 'ParcelList'),
})

const parcel = createRoute({
  getParentRoute: () => inside,
  path: '/buu-gui/$id',
  component: lazyRouteComponent(() => import('./screens/parcels/parcel.tsx'), 'ParcelPage'),
})

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/quan-tri',
  component: lazyRouteComponent(
    () => import('./screens/directory/administration.tsx'),
    'Administration',
  ),
})

const people = createRoute({
  getParentRoute: () => administration,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/directory/people.tsx'), 'People'),
})
const offices = createRoute({
  getParentRoute: () => administration,
  path: 'diem',
  component: lazyRouteComponent(() => import('./screens/directory/offices.tsx'), 'Offices'),
})
const contracts = createRoute({
  getParentRoute: () => administration,
  path: 'hop-dong',
  component: lazyRouteComponent(() => import('./screens/acceptance/contracts.tsx'), 'Contracts'),
})
const devices = createRoute({
  getParentRoute: () => administration,
  path: 'thiet-bi',
  component: lazyRouteComponent(() => import('./screens/directory/devices.tsx'), 'Devices'),
})
const termsDesk = createRoute({
  getParentRoute: () => administration,
  path: 'dieu-khoan',
  component: lazyRouteComponent(() => import('./screens/directory/terms-desk.tsx'), 'TermsDesk'),
})
const apiKeys = createRoute({
  getParentRoute: () => administration,
  path: 'khoa-api',
  component: lazyRouteComponent(() => import('./screens/directory/api-keys.tsx'), 'ApiKeys'),
})

const stations = createRoute({
  getParentRoute: () => administration,
  path: 'may-soi',
  component: lazyRouteComponent(() => import('./screens/xray/stations.tsx'), 'Stations'),
})

const screening = createRoute({
  getParentRoute: () => inside,
  path: '/soi-chieu',
  component: lazyRouteComponent(() => import('./screens/xray/screening.tsx'), 'Screening'),
})
const screeningQueue = createRoute({
  getParentRoute: () => screening,
  path: '/',
  beforeLoad: async () => {
    const me = await queries.query({ ...meQuery, staleTime: 'static' })
    if (!me?.permissions.includes('xray.judge')) redirect({ to: '/soi-chieu/so-lieu', throw: true })
  },
  component: lazyRouteComponent(() => import('./screens/xray/queue.tsx'), 'ScreeningQueue'),
})
const unmatchedImages = createRoute({
  getParentRoute: () => screening,
  path: 'chua-khop',
  component: lazyRouteComponent(() => import('./screens/xray/unmatched.tsx'), 'Unmatched'),
})
const stationFigures = createRoute({
  getParentRoute: () => screening,
  path: 'so-lieu',
  component: lazyRouteComponent(() => import('./screens/xray/figures.tsx'), 'Figures'),
})

const compliance = createRoute({
  getParentRoute: () => inside,
  path: '/tuan-thu',
  component: lazyRouteComponent(() => import('./screens/compliance/compliance.tsx'), 'Compliance'),
})

const retention = createRoute({
  getParentRoute: () => compliance,
  path: '/',
  component: lazyRouteComponent(
    () => import('./screens/compliance/retention.tsx'),
    'RetentionDesk',
  ),
})
const certificates = createRoute({
  getParentRoute: () => compliance,
  path: 'chung-nhan',
  component: lazyRouteComponent(
    () => import('./screens/compliance/certificates.tsx'),
    'Certificates',
  ),
})
const holds = createRoute({
  getParentRoute: () => compliance,
  path: 'lenh-luu-giu',
  component: lazyRouteComponent(() => import('./screens/compliance/holds.tsx'), 'Holds'),
})
const hold = createRoute({
  getParentRoute: () => compliance,
  path: 'lenh-luu-giu/$id',
  component: lazyRouteComponent(() => import('./screens/compliance/hold.tsx'), 'HoldRoom'),
})

const security = createRoute({
  getParentRoute: () => inside,
  path: '/an-ninh',
  component: lazyRouteComponent(() => import('./screens/security/security.tsx'), 'Security'),
})

const securityStart = createRoute({
  getParentRoute: () => security,
  path: '/',
  beforeLoad: () => redirect({ to: '/an-ninh/bao-dong', throw: true }),
})
const alarms = createRoute({
  getParentRoute: () => security,
  path: 'bao-dong',
  validateSearch: ({ xem }: Record<string, unknown>): { xem?: 'da-dong' } =>
    xem === 'da-dong' ? { xem } : {},
  component: lazyRouteComponent(() => import('./screens/security/alarms.tsx'), 'Alarms'),
})
const alarm = createRoute({
  getParentRoute: () => security,
  path: 'bao-dong/$id',
  component: lazyRouteComponent(() => import('./screens/security/alarm.tsx'), 'AlarmRoom'),
})
const cutOffs = createRoute({
  getParentRoute: () => security,
  path: 'ngat-quyen',
  component: lazyRouteComponent(() => import('./screens/security/cut-offs.tsx'), 'CutOffs'),
})
const canaries = createRoute({
  getParentRoute: () => security,
  path: 'bay',
  component: lazyRouteComponent(() => import('./screens/security/canaries.tsx'), 'Canaries'),
})
const ledger = createRoute({
  getParentRoute: () => security,
  path: 'so-nhat-ky',
  component: lazyRouteComponent(() => import('./screens/security/ledger.tsx'), 'LedgerDesk'),
})

const exportsDesk = createRoute({
  getParentRoute: () => security,
  path: 'xuat-du-lieu',
  component: lazyRouteComponent(() => import('./screens/security/exports.tsx'), 'ExportsDesk'),
})
const exportRoom = createRoute({
  getParentRoute: () => security,
  path: 'xuat-du-lieu/$id',
  component: lazyRouteComponent(() => import('./screens/security/exports-page.tsx'), 'ExportRoom'),
})

const sorting = createRoute({
  getParentRoute: () => inside,
  path: '/khai-thac',
  component: lazyRouteComponent(() => import('./screens/sorting/sorting.tsx'), 'Sorting'),
})
const scan = createRoute({
  getParentRoute: () => sorting,
  path: '/',
  beforeLoad: async () => {
    const me = await queries.query({ ...meQuery, staleTime: 'static' })
    if (!me?.permissions.includes('scan.record'))
      redirect({ to: '/khai-thac/bien-phap', throw: true })
  },
  component: lazyRouteComponent(() => import('./screens/sorting/scan.tsx'), 'ScanDesk'),
})
const measureQueue = createRoute({
  getParentRoute: () => sorting,
  path: 'bien-phap',
  component: lazyRouteComponent(() => import('./screens/sorting/queue.tsx'), 'MeasureQueue'),
})

const goodsRoom = createRoute({
  getParentRoute: () => inside,
  path: '/danh-muc',
  component: lazyRouteComponent(() => import('./screens/goods/room.tsx'), 'GoodsRoom'),
})
const goodsQuality = createRoute({
  getParentRoute: () => goodsRoom,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/goods/quality.tsx'), 'QualityDesk'),
})
const goodsVersions = createRoute({
  getParentRoute: () => goodsRoom,
  path: 'phien-ban',
  component: lazyRouteComponent(() => import('./screens/goods/versions.tsx'), 'VersionsDesk'),
})
const amendments = createRoute({
  getParentRoute: () => goodsRoom,
  path: 'sua-doi',
  component: lazyRouteComponent(() => import('./screens/goods/amendments.tsx'), 'AmendmentsDesk'),
})
const amendment = createRoute({
  getParentRoute: () => goodsRoom,
  path: 'sua-doi/$id',
  component: lazyRouteComponent(() => import('./screens/goods/amendment.tsx'), 'AmendmentRoom'),
})
const corrections = createRoute({
  getParentRoute: () => goodsRoom,
  path: 'gop-y',
  component: lazyRouteComponent(() => import('./screens/goods/corrections.tsx'), 'CorrectionsDesk'),
})

const risk = createRoute({
  getParentRoute: () => inside,
  path: '/rui-ro',
  component: lazyRouteComponent(() => import('./screens/risk/risk.tsx'), 'Risk'),
})

const riskOverview = createRoute({
  getParentRoute: () => risk,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/risk/overview.tsx'), 'Overview'),
})
const riskQuality = createRoute({
  getParentRoute: () => risk,
  path: 'chat-luong',
  component: lazyRouteComponent(() => import('./screens/risk/quality.tsx'), 'QualityDesk'),
})
const riskDrift = createRoute({
  getParentRoute: () => risk,
  path: 'bien-dong',
  component: lazyRouteComponent(() => import('./screens/risk/drift.tsx'), 'Drift'),
})
const riskPolicies = createRoute({
  getParentRoute: () => risk,
  path: 'chinh-sach',
  component: lazyRouteComponent(() => import('./screens/risk/policies.tsx'), 'Policies'),
})
const riskPolicy = createRoute({
  getParentRoute: () => risk,
  path: 'chinh-sach/$id',
  component: lazyRouteComponent(() => import('./screens/risk/policy.tsx'), 'PolicyRoom'),
})
const riskFactors = createRoute({
  getParentRoute: () => risk,
  path: 'yeu-to',
  component: lazyRouteComponent(() => import('./screens/risk/factors.tsx'), 'Factors'),
})
const riskMap = createRoute({
  getParentRoute: () => risk,
  path: 'ban-do',
  component: lazyRouteComponent(() => import('./screens/risk/map.tsx'), 'MapDesk'),
})
const riskModels = createRoute({
  getParentRoute: () => risk,
  path: 'mo-hinh',
  component: lazyRouteComponent(() => import('./screens/risk/models.tsx'), 'Models'),
})

const account = createRoute({
  getParentRoute: () => inside,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('./screens/directory/account.tsx'), 'Account'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signIn,
    invitation,
    tracking,
    goodsList,
    goodsPage,
    terms,
    inside.addChildren([
      home,
      counter,
      parcels,
      parcel,
      sorting.addChildren([scan, measureQueue]),
      security.addChildren([
        ...[securityStart, alarms, alarm, cutOffs, canaries, ledger],
        ...[exportsDesk, exportRoom],
      ]),
      goodsRoom.addChildren([goodsQuality, goodsVersions, amendments, amendment, corrections]),
      risk.addChildren([
        ...[riskOverview, riskQuality, riskDrift, riskPolicies, riskPolicy],
        ...[riskFactors, riskMap, riskModels],
      ]),
      screening.addChildren([screeningQueue, unmatchedImages, stationFigures]),
      compliance.addChildren([retention, certificates, holds, hold]),
      administration.addChildren([
        people,
        offices,
        contracts,
        devices,
        apiKeys,
        termsDesk,
        stations,
      ]),
      account,
    ]),
  ]),
  defaultErrorComponent: Broken,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 300,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
