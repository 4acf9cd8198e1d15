export { type DemoCountry, openDemo } from './open.ts'
export { demoPassword, hasDemoSignIns } from './sign-ins.ts'
