/** The mark: an envelope whose flap is a tick. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b5f6f" />
      <path
        d="M6.5 11.5l7.4 6.7 13-12.2"
        fill="none"
        stroke="#fff"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M25.5 13.5v9a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-9"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}

export function Wordmark({ size = 28 }: { size?: number }) {
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: size * 0.36,
        fontWeight: 700,
        fontSize: size * 0.64,
        letterSpacing: '-0.01em',
        color: 'var(--ink)',
      }}
    >
      <Mark size={size} />
      BưuAn
    </span>
  )
}
