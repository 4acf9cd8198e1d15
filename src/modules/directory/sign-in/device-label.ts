const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edge|Edg[A-Z]*\//, 'Edge'],
  [/Opera|OPR\//, 'Opera'],
  [/coc_coc_browser|Cốc Cốc/, 'Cốc Cốc'],
  [/SamsungBrowser|Samsung Internet/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS|ChromeOS/, 'ChromeOS'],
  [/Macintosh|macOS/, 'macOS'],
  [/Linux/, 'Linux'],
]

/**
 * What a person recognises their session by, such as `Chrome · Windows`, and no more: a whole user
 * agent tells people apart. A label stays the label it is.
 */
export function deviceLabel(userAgent: string): string {
  const first = (list: typeof browsers) => list.find(([sign]) => sign.test(userAgent))?.[1]
  return [first(browsers), first(systems)].filter((part) => part !== undefined).join(' · ') || '–'
}
