import { addContractSender } from '#modules/acceptance/index.ts'
import {
  acceptInvitation,
  addOrganisation,
  addPerson,
  founder,
  openOffice,
} from '#modules/directory/index.ts'
import { addDays, dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import type { ContractPart, OfficePart, OperatorPart, OrganisationPart, Staff } from './cast.ts'
import { demoPassword, noteSignIn } from './sign-ins.ts'

const contractDays = 365

/** Makes an organisation and its people, each by invitation as anywhere else. */
export async function foundOrganisation(
  ctx: Ctx,
  vault: Vault,
  part: OrganisationPart & { readonly offices?: readonly OfficePart[] },
): Promise<Ctx> {
  const { kind, code, name, provinceCode } = part
  const { id } = await addOrganisation(ctx, { kind, code, name, provinceCode })
  const inside = { ...ctx, actor: founder(id) }
  const offices = new Map<string, string>()
  for (const office of part.offices ?? []) {
    const opened = await openOffice(inside, { ...office, communeCode: office.commune })
    offices.set(office.code, opened.id)
  }
  for (const staff of part.staff) {
    const officeId = staff.office === null ? null : offices.get(staff.office)!
    await hire(inside, vault, { staff, officeId })
  }
  return inside
}

/** The same for an operator, with those who send under contract. */
export async function foundOperator(ctx: Ctx, vault: Vault, part: OperatorPart): Promise<void> {
  const inside = await foundOrganisation(ctx, vault, part)
  for (const contract of part.contracts) await sign(inside, vault, contract)
}

async function hire(
  ctx: Ctx,
  vault: Vault,
  { staff, officeId }: { staff: Staff; officeId: string | null },
): Promise<void> {
  const { staffCode, name, role } = staff
  const duties = [{ role, officeId }]
  const { id, invitation } = await addPerson(ctx, vault, { staffCode, name, duties })
  await acceptInvitation(ctx, { token: invitation.token, password: demoPassword })
  const { organisationId } = ctx.actor
  await noteSignIn(ctx, { personId: id, staffCode, role, organisationId, officeId })
}

async function sign(ctx: Ctx, vault: Vault, { code, name }: ContractPart): Promise<void> {
  const validTo = addDays(dayOf(ctx.now), contractDays)
  const id = await addContractSender(ctx, vault, { code, name, assurance: 'L2', validTo })
  await ctx.tx.insertInto('demo.contract_sender').values({ code, id }).execute()
}
