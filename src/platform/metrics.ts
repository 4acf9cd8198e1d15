import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What `/metrics` tells, in the Prometheus text format. Labels are routes and codes, never ids. */
export type Metrics = {
  readonly registry: Registry
  readonly httpSeconds: Histogram<'method' | 'route' | 'status'>
  readonly refusals: Counter<'code'>
  readonly accepted: Counter<'channel' | 'outcome'>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'buuan_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    refusals: new Counter({
      name: 'buuan_refusals_total',
      help: 'Requests refused, by code',
      labelNames: ['code'],
      registers,
    }),
    accepted: new Counter({
      name: 'buuan_acceptances_total',
      help: 'Parcels accepted and refused',
      labelNames: ['channel', 'outcome'],
      registers,
    }),
  }
}

/** Free space and the reserve below which nothing new is taken, read when they are asked for. */
export function measureRoom(
  { registry }: Metrics,
  disk: { room(): Promise<{ readonly freeBytes: number; readonly reserveBytes: number }> },
): void {
  const registers = [registry]
  new Gauge({
    name: 'buuan_storage_free_bytes',
    help: 'Room left on the tightest disk',
    registers,
    async collect() {
      this.set((await disk.room()).freeBytes)
    },
  })
  new Gauge({
    name: 'buuan_storage_reserve_bytes',
    help: 'Below this much room nothing new is taken',
    registers,
    async collect() {
      this.set((await disk.room()).reserveBytes)
    },
  })
}
