export { dayKeyRegistry } from './registry.ts'
