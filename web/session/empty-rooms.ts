const closers = new Set<() => void>()

/** Registers what a room must forget when its person signs out: nothing typed passes to the next one. */
export function onSignOut(forget: () => void): void {
  closers.add(forget)
}

export function emptyRooms(): void {
  closers.forEach((forget) => forget())
}
