/** The only source of time. Tests and the demo country pass their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
