import { type PointerEvent, useEffect, useRef } from 'react'
import classes from './signature-pad.module.css'

export type Point = [number, number]
export type Strokes = Point[][]

/** The space strokes are kept in, whatever the size of the pad on the screen. */
export const padSize = { width: 600, height: 200 } as const

/** A pad to sign on with finger, pen or mouse. Strokes are points in the space of `padSize`. */
export function SignaturePad(props: {
  label: string
  strokes: Strokes
  onChange: (strokes: Strokes) => void
}) {
  const { label, strokes, onChange } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef<Point[] | null>(null)

  useEffect(() => {
    const surface = canvas.current
    if (!surface) return
    const paint = () => draw(surface, strokes)
    paint()
    const observer = new ResizeObserver(paint)
    observer.observe(surface)
    return () => observer.disconnect()
  }, [strokes])

  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = [pointOf(event)]
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    const last = drawing.current.at(-1)
    const next = pointOf(event)
    if (last && Math.hypot(next[0] - last[0], next[1] - last[1]) < 2) return
    drawing.current.push(next)
    draw(event.currentTarget, [...strokes, drawing.current])
  }
  const finish = () => {
    const stroke = drawing.current
    drawing.current = null
    if (stroke && stroke.length > 1) onChange([...strokes, stroke])
  }

  return (
    <canvas
      ref={canvas}
      className={classes['pad']}
      role="img"
      aria-label={label}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={finish}
      onPointerCancel={finish}
    />
  )
}

function pointOf(event: PointerEvent<HTMLCanvasElement>): Point {
  const box = event.currentTarget.getBoundingClientRect()
  const x = ((event.clientX - box.left) / box.width) * padSize.width
  const y = ((event.clientY - box.top) / box.height) * padSize.height
  return [clamp(x, padSize.width), clamp(y, padSize.height)]
}

function clamp(value: number, limit: number): number {
  return Math.round(Math.min(Math.max(value, 0), limit))
}

function draw(surface: HTMLCanvasElement, strokes: Strokes): void {
  const { clientWidth, clientHeight } = surface
  const density = window.devicePixelRatio
  surface.width = clientWidth * density
  surface.height = clientHeight * density
  const pen = surface.getContext('2d')
  if (!pen) return
  pen.scale((clientWidth * density) / padSize.width, (clientHeight * density) / padSize.height)
  pen.strokeStyle = getComputedStyle(surface).color
  pen.lineWidth = 3
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) {
    pen.beginPath()
    stroke.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
    pen.stroke()
  }
}
