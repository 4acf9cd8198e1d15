/** Borders as arcs that neighbours have in common, each point the step from the one before (TopoJSON). */
export interface Topology {
  transform: { scale: readonly number[]; translate: readonly number[] }
  arcs: readonly (readonly (readonly number[])[])[]
  /** By code: polygons of rings of arcs; a negative one is walked backwards. */
  provinces: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>
}

type Point = readonly [x: number, y: number]

export interface Shape {
  code: string
  /** For the `d` of an SVG path. */
  path: string
}

export interface Drawn {
  width: number
  height: number
  shapes: Shape[]
}

/** The provinces as paths on a map of a width, by Mercator: north is up, and shapes keep theirs. */
export function drawnOn(topology: Topology, width: number): Drawn {
  const arcs = topology.arcs.map((arc) => projected(arc, topology.transform))
  const all = arcs.flat()
  const [left, top] = [lowest(all, 0, 1), lowest(all, 1, 1)]
  const [right, bottom] = [-lowest(all, 0, -1), -lowest(all, 1, -1)]
  const scale = width / (right - left)
  const place = ([x, y]: Point): Point => [(x - left) * scale, (y - top) * scale]
  const placed = arcs.map((arc) => arc.map(place))
  return {
    width,
    height: Math.ceil((bottom - top) * scale),
    shapes: Object.entries(topology.provinces).map(([code, polygons]) => ({
      code,
      path: polygons.flatMap((rings) => rings.map((ring) => pathOf(ring, placed))).join(''),
    })),
  }
}

function projected(
  arc: readonly (readonly number[])[],
  { scale, translate }: Topology['transform'],
): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx
    y += dy
    const east = ((x * scale[0]! + translate[0]!) * Math.PI) / 180
    const north = ((y * scale[1]! + translate[1]!) * Math.PI) / 180
    return [east, -Math.log(Math.tan(Math.PI / 4 + north / 2))]
  })
}

function lowest(points: readonly Point[], axis: 0 | 1, sign: 1 | -1): number {
  return points.reduce((least, point) => Math.min(least, sign * point[axis]), Infinity)
}

function pathOf(ring: readonly number[], arcs: readonly (readonly Point[])[]): string {
  const points = ring.flatMap((at, i) => {
    const arc = at < 0 ? arcs[~at]!.toReversed() : arcs[at]!
    // An arc begins where the one before it ended.
    return i === 0 ? arc : arc.slice(1)
  })
  return `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`
}
