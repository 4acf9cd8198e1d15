/** Prints the figures of one bench, each as the one line every bench speaks in. */
export function figuresOf(bench: string) {
  return (metric: string, value: number, unit: string): void => {
    const rounded = Number(value.toPrecision(4))
    process.stdout.write(`${JSON.stringify({ bench, metric, value: rounded, unit })}\n`)
  }
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Nearest-rank percentile. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]!
}
