/** How an image is looked at. Level and width are of 0–255, as a radiographer says them. */
export interface View {
  level: number
  width: number
  inverted: boolean
  zoom: number
  x: number
  y: number
  boxes: boolean
}

export const plainView: View = {
  ...{ level: 128, width: 256, inverted: false, zoom: 1, x: 0, y: 0 },
  boxes: true,
}

const between = (least: number, value: number, most: number) =>
  Math.min(most, Math.max(least, value))

const zoomed = (view: View, by: number): View => {
  const zoom = between(1, view.zoom * by, 8)
  return zoom === 1 ? { ...view, zoom, x: 0, y: 0 } : { ...view, zoom }
}

/** Moves within the picture, in shares of it; never further than its edge. */
const moved = (view: View, { x = 0, y = 0 }: { x?: number; y?: number }): View => {
  const most = (view.zoom - 1) / 2
  const step = 0.2
  return {
    ...view,
    x: between(-most, view.x + x * step, most),
    y: between(-most, view.y + y * step, most),
  }
}

const keys: Readonly<Record<string, (view: View) => View>> = {
  '+': (view) => zoomed(view, 1.4),
  '=': (view) => zoomed(view, 1.4),
  '-': (view) => zoomed(view, 1 / 1.4),
  '0': () => plainView,
  ArrowLeft: (view) => moved(view, { x: 1 }),
  ArrowRight: (view) => moved(view, { x: -1 }),
  ArrowUp: (view) => moved(view, { y: 1 }),
  ArrowDown: (view) => moved(view, { y: -1 }),
  i: (view) => ({ ...view, inverted: !view.inverted }),
  b: (view) => ({ ...view, boxes: !view.boxes }),
  '[': (view) => ({ ...view, level: between(0, view.level - 12, 255) }),
  ']': (view) => ({ ...view, level: between(0, view.level + 12, 255) }),
  ',': (view) => ({ ...view, width: between(16, view.width - 24, 256) }),
  '.': (view) => ({ ...view, width: between(16, view.width + 24, 256) }),
}

/** The view after a key; undefined for a key that does nothing to it. */
export function afterKey(view: View, key: string): View | undefined {
  const change = keys[key] ?? keys[key.toLowerCase()]
  return change?.(view)
}

/** Windowing as a line over shares of white: what a filter of the browser takes. */
export function slopeOf({ level, width, inverted }: View): { slope: number; intercept: number } {
  const slope = 256 / width
  const intercept = 0.5 - (level / 256) * slope
  return inverted ? { slope: -slope, intercept: 1 - intercept } : { slope, intercept }
}
