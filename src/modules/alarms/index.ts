export { type AlarmKind, alarmKinds, alarmWords } from './kinds.ts'
export { type Alarm, raiseAlarm } from './raise.ts'
export { alarmRoutes } from './routes.ts'
export { getAlarm } from './scope.ts'
