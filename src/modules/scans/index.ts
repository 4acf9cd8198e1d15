export type { ScanEvent } from './event.ts'
export { recordScan, type ScanAnswer, type Scanned } from './record.ts'
export { scanRoutes } from './routes.ts'
export { sweepScans, sweepUnknownScans } from './sweep.ts'
