import type { Actor, Role } from '#platform/context.ts'
import { refusals } from '#platform/errors.ts'

const refuse = refusals('policy', {
  forbidden: {
    status: 403,
    vi: 'Bạn không được giao việc này tại đơn vị này.',
    en: 'You have no duty that allows this here.',
  },
})

/** Every permission in the product, and who has it. What is not written here is denied. */
export const allowed = {
  'acceptance.accept': ['counter-clerk', 'contract-sender'],
  'acceptance.refuse': ['counter-clerk'],
  'hold.read': ['security-lead', 'compliance-officer'],
  'hold.place': ['security-lead', 'compliance-officer'],
  'hold.release': ['security-lead', 'compliance-officer'],
  'label.print': ['counter-clerk', 'contract-sender'],
  'label.read': ['counter-clerk', 'courier', 'sorting-hand', 'security-lead'],
  'parcel.read': ['counter-clerk', 'contract-sender', 'security-lead', 'compliance-officer'],
  'parcel.search': ['counter-clerk', 'security-lead', 'compliance-officer'],
  'parcel.reveal': ['counter-clerk', 'security-lead', 'compliance-officer'],
  'reveal.audit': ['security-lead', 'compliance-officer'],
  'alarm.read': ['security-lead', 'compliance-officer', 'postal-department-officer'],
  'alarm.handle': ['security-lead', 'compliance-officer', 'postal-department-officer'],
  'cut_off.lift': ['security-lead', 'compliance-officer'],
  'canary.manage': ['security-lead'],
  'export.request': ['security-lead', 'compliance-officer'],
  'export.approve': ['security-lead', 'compliance-officer'],
  'export.trace': ['security-lead', 'compliance-officer'],
  'witness.read': [
    'security-lead',
    'compliance-officer',
    'operator-administrator',
    'postal-department-officer',
  ],
  'catalogue.read': ['counter-clerk', 'security-lead', 'compliance-officer'],
  'catalogue.correct': ['counter-clerk', 'security-lead', 'compliance-officer'],
  'catalogue.draft': ['security-lead', 'compliance-officer'],
  'catalogue.approve': ['security-lead', 'compliance-officer'],
  'terms.manage': ['operator-administrator'],
  'risk.read': ['security-lead', 'compliance-officer'],
  'risk.draft': ['security-lead', 'compliance-officer'],
  'risk.approve': ['security-lead', 'compliance-officer'],
  'outcome.record': ['security-lead', 'compliance-officer'],
  'measure.read': ['counter-clerk', 'sorting-hand', 'security-lead', 'compliance-officer'],
  'measure.perform': ['counter-clerk', 'sorting-hand', 'security-lead'],
  'measure.ask_waiver': ['counter-clerk', 'sorting-hand', 'security-lead'],
  'measure.decide_waiver': ['security-lead'],
  'scan.record': ['counter-clerk', 'sorting-hand', 'courier'],
  'xray.deliver': ['sorting-hand'],
  'xray.read': ['sorting-hand', 'security-lead', 'compliance-officer'],
  'xray.judge': ['sorting-hand', 'security-lead'],
  'xray.manage': ['operator-administrator'],
  'retention.read': ['compliance-officer', 'security-lead', 'operator-administrator'],
  'retention.set': ['compliance-officer', 'security-lead'],
  'retention.confirm_clock': ['compliance-officer', 'security-lead'],
  'contract_sender.read': ['counter-clerk', 'operator-administrator'],
  'contract_sender.manage': ['operator-administrator'],
  'directory.read': [
    'operator-administrator',
    'security-lead',
    'compliance-officer',
    'department-officer',
    'postal-department-officer',
    'central-post-officer',
    'committee-389-officer',
    'police-officer',
  ],
  'directory.manage': [
    'operator-administrator',
    'department-officer',
    'postal-department-officer',
    'central-post-officer',
    'committee-389-officer',
    'police-officer',
  ],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof allowed

/** Where something is done: an organisation and, when it has one, the office. */
export type Place = { readonly organisationId: string; readonly officeId?: string | null }

/** Whether any duty of the actor allows this there. A duty without an office holds everywhere. */
export function may(actor: Actor, permission: Permission, place: Place): boolean {
  const roles: readonly Role[] = allowed[permission]
  return (
    actor.organisationId === place.organisationId &&
    actor.duties.some(
      (duty) =>
        roles.includes(duty.role) &&
        (duty.officeId === null || duty.officeId === (place.officeId ?? null)),
    )
  )
}

/** Refuses what no duty of the actor allows. */
export function authorize(actor: Actor, permission: Permission, place: Place): void {
  if (!may(actor, permission, place)) throw refuse('forbidden', { permission })
}

/**
 * The offices a permission holds at: `'all'`, or their ids. For lists, where there is no one place
 * to ask about. Refuses an actor who has the permission nowhere.
 */
export function officesFor(actor: Actor, permission: Permission): 'all' | readonly string[] {
  const roles: readonly Role[] = allowed[permission]
  const duties = actor.duties.filter((duty) => roles.includes(duty.role))
  if (duties.length === 0) throw refuse('forbidden', { permission })
  if (duties.some((duty) => duty.officeId === null)) return 'all'
  return duties.flatMap((duty) => duty.officeId ?? [])
}

/** What a person can do somewhere: for menus, never for decisions. */
export function permissionsOf(actor: Actor): Permission[] {
  return (Object.keys(allowed) as Permission[]).filter((permission) => {
    const roles: readonly Role[] = allowed[permission]
    return actor.duties.some((duty) => roles.includes(duty.role))
  })
}
