export { issueApiKey, revokeApiKey } from './api-key.ts'
export { inviteFirstAdministrator } from './first-administrator.ts'
export { actorNames, holdersOf } from './holders.ts'
export { acceptInvitation, invitationUrl } from './invitation.ts'
export { directoryJobs, directoryRecurring } from './jobs.ts'
export { getOffice, type Office, type OfficeKind, officesByIds, openOffice } from './office.ts'
export {
  addOrganisation,
  closeOrganisation,
  founder,
  getOrganisation,
  listOperators,
  listOrganisations,
  operatorForAnybody,
  operatorIds,
  organisationName,
  type OrganisationKind,
  organisationKinds,
  visitor,
} from './organisation.ts'
export { addPerson, personNames } from './person.ts'
export { directoryRoutes } from './routes.ts'
export type { SignIn } from './sign-in/door.ts'
export type { DeadKey } from './sign-in/dead-key.ts'
export { assertSecondFactor } from './sign-in/second-factor.ts'
export { createSignIn } from './sign-in/sign-in.ts'
