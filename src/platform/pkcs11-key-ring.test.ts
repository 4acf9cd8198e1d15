import assert from 'node:assert/strict'
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { keyRingContract } from '#platform/key-ring.testing.ts'
import { type DayKeyId, keyName } from '#platform/keys.ts'
import { openPkcs11KeyRing } from '#platform/pkcs11-key-ring.ts'
import { answer } from '#platform/pkcs11/wrapping-keys.ts'
import {
  inToken,
  keysLabelled,
  skip,
  type TestToken,
  testToken,
  unplug,
} from '#platform/pkcs11/softhsm.testing.ts'
import { afterFloor, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'

const monday: DayKeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }
const tuesday: DayKeyId = { ...monday, day: '2026-11-17' }
const label = (id: DayKeyId) => `buuan/${keyName(id)}`

type Place = TestToken & { readonly folder: string }

if (skip) test('pkcs11: the contract of key rings', { skip })
else
  keyRingContract('pkcs11', () => {
    const settings = place()
    return () => openPkcs11KeyRing(settings)
  })

test('a wrapping key can be neither read, copied nor exported', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  await ring.create(monday)
  inToken(at, ({ pkcs11, session, constants: c }) => {
    const find = (of: string) => {
      pkcs11.C_FindObjectsInit(session, [{ type: c.CKA_LABEL, value: Buffer.from(of) }])
      const [key] = pkcs11.C_FindObjects(session, 2)
      pkcs11.C_FindObjectsFinal(session)
      return key!
    }
    const key = find(label(monday))
    const other = find(`buuan/ring/${ring.id}`)
    const always = [{ type: c.CKA_ALWAYS_SENSITIVE }, { type: c.CKA_NEVER_EXTRACTABLE }]
    for (const { value } of pkcs11.C_GetAttributeValue(session, key, always))
      assert.deepEqual(value, Buffer.of(1))
    assert.throws(() => pkcs11.C_GetAttributeValue(session, key, [{ type: c.CKA_VALUE }]), {
      message: 'CKR_ATTRIBUTE_SENSITIVE',
    })
    const extractable = [{ type: c.CKA_EXTRACTABLE, value: true }]
    // 27 is CKR_ACTION_PROHIBITED, which has no name in this package.
    assert.throws(() => pkcs11.C_CopyObject(session, key, extractable), /:27$/)
    assert.throws(() => pkcs11.C_SetAttributeValue(session, key, extractable))
    const mechanism = { mechanism: c.CKM_AES_KEY_WRAP }
    assert.throws(() => pkcs11.C_WrapKey(session, mechanism, other, key, Buffer.alloc(64)))
  })
})

test('no file of the ring holds a key in clear or is open to others', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  await ring.create(monday)
  const secret = (await ring.unwrap(monday))!
  const files = globSync('**/*.*', { cwd: at.folder }).map((file) => join(at.folder, file))
  assert.ok(files.includes(file(at, monday, 'wrapped')))
  for (const path of files) {
    assert.ok(!readFileSync(path).includes(secret))
    assert.equal(statSync(path).mode & 0o077, 0)
  }
})

test(
  'a wrapped key opens in any copy of the folder, until it is destroyed in one',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    for (const id of [monday, tuesday]) await ring.create(id)
    const copy = { ...at, folder: join(testFolder(), 'copy') }
    cpSync(at.folder, copy.folder, { recursive: true })
    const copied = await openRing(copy)
    assert.deepEqual(await copied.unwrap(monday), await ring.unwrap(monday))

    await ring.destroy(monday)
    assert.equal(keysLabelled(at, label(monday)), 0)
    await assert.rejects(copied.unwrap(monday), { name: 'KeyRingError' })
    await assert.rejects(copied.state(monday), { name: 'KeyRingError' })
    assert.deepEqual(await copied.unwrap(tuesday), await ring.unwrap(tuesday))
    await assert.rejects(openRing(copy), /1 keys have a file[^]*op\/parcel\/2026-11-16\.gone/)

    writeFileSync(file(copy, monday, 'gone'), '')
    const mended = await openRing(copy)
    assert.equal(await mended.state(monday), 'destroyed')
    assert.ok(!existsSync(file(copy, monday, 'wrapped')))
  },
)

test('a saved file put back after its key was destroyed does not open', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  await ring.create(monday)
  const saved = readFileSync(file(at, monday, 'wrapped'))
  await ring.destroy(monday)
  writeFileSync(file(at, monday, 'wrapped'), saved)
  assert.equal(await ring.unwrap(monday), undefined)
  assert.equal(await ring.state(monday), 'destroyed')
  const again = await openRing(at)
  assert.equal(await again.unwrap(monday), undefined)
  assert.ok(!existsSync(file(at, monday, 'wrapped')))
})

test('a wrapped key moved to another day does not open there', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  await ring.create(monday)
  copyFileSync(file(at, monday, 'wrapped'), file(at, tuesday, 'wrapped'))
  await assert.rejects(ring.unwrap(tuesday), { code: 'not_authentic' })
})

test('a half-written wrapped key is named, not taken for an erasure', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  await ring.create(monday)
  writeFileSync(file(at, monday, 'wrapped'), readFileSync(file(at, monday, 'wrapped')).subarray(1))
  await assert.rejects(ring.state(monday), /2026-11-16\.wrapped is damaged/)
})

test(
  'a key being destroyed is live until the HSM has done it, and destroyed from then on',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    writeFileSync(file(at, monday, 'erasing'), '')
    assert.equal(await ring.state(monday), 'live')
    assert.equal((await ring.unwrap(monday))?.length, 32)
    await assert.rejects(ring.create(monday), { name: 'KeyDestroyed' })

    destroyInToken(at, monday, ring.id)
    assert.equal(await ring.state(monday), 'destroyed')
    assert.equal(await ring.unwrap(monday), undefined)
  },
)

const crashes: Readonly<Record<string, (at: Place, ringId: string) => void>> = {
  'its mark of intent': () => undefined,
  'the destruction in the HSM': (at, ringId) => {
    destroyInToken(at, monday, ringId)
  },
  'the mark': (at, ringId) => {
    destroyInToken(at, monday, ringId)
    writeFileSync(file(at, monday, 'gone'), '')
  },
  'the removal of the wrapped key': (at, ringId) => {
    destroyInToken(at, monday, ringId)
    writeFileSync(file(at, monday, 'gone'), '')
    rmSync(file(at, monday, 'wrapped'))
  },
}
for (const [step, happened] of Object.entries(crashes))
  test(`a destruction cut off after ${step} is completed by the next start`, { skip }, async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    await ring.close()
    writeFileSync(file(at, monday, 'erasing'), '')
    happened(at, ring.id)
    const next = await openRing(at)
    assert.equal(await next.state(monday), 'destroyed')
    assert.equal(keysLabelled(at, label(monday)), 0)
    assert.ok(existsSync(file(at, monday, 'gone')))
    for (const left of ['wrapped', 'erasing']) assert.ok(!existsSync(file(at, monday, left)))
  })

test('what a crash left in the HSM while making a key goes with the key', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  inToken(at, (token) => answer(token, { op: 'wrap', label: label(monday), place: '' }))
  assert.equal(await ring.state(monday), 'absent')
  await ring.create(monday)
  assert.equal(keysLabelled(at, label(monday)), 2)
  await ring.destroy(monday)
  assert.equal(keysLabelled(at, label(monday)), 0)
})

test('whoever comes second in making a key leaves nothing in the HSM', { skip }, async () => {
  const at = place()
  const rings = await Promise.all([openRing(at), openRing(at), openRing(at)])
  await Promise.all(rings.map((ring) => ring.create(monday)))
  assert.equal(keysLabelled(at, label(monday)), 1)
  assert.equal(keysLabelled(at, `buuan/ring/${rings[0].id}`), 1)
})

test('a full disk leaves no wrapping key without its file', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  mkdirSync(join(at.folder, 'op'))
  writeFileSync(join(at.folder, 'op/parcel'), 'no folder can be made here')
  await assert.rejects(ring.create(monday))
  assert.equal(keysLabelled(at, label(monday)), 0)
})

test(
  'what an older copy of the token brings back is destroyed again at the next start',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    await ring.close()
    const restore = backUp(at)
    await (await openRing(at)).destroy(monday)
    restore()
    assert.equal(keysLabelled(at, label(monday)), 1)
    assert.equal(await (await openRing(at)).state(monday), 'destroyed')
    assert.equal(keysLabelled(at, label(monday)), 0)
  },
)

test('a token older than the folder is refused, not taken for an erasure', { skip }, async () => {
  const at = place()
  await (await openRing(at)).close()
  const restore = backUp(at)
  const ring = await openRing(at)
  for (const id of [monday, tuesday]) await ring.create(id)
  await ring.close()
  restore()
  await assert.rejects(openRing(at), /2 keys have a file[^]*restore the HSM’s newest backup/)
  for (const id of [monday, tuesday]) assert.ok(existsSync(file(at, id, 'wrapped')))
})

test('a token initialised anew is foreign, and nothing is erased', { skip }, async () => {
  const at = place()
  await (await (await openRing(at)).create(monday), await openRing(at)).close()
  unplug(at)
  const anew = { ...testToken(at.tokenLabel), folder: at.folder }
  await assert.rejects(openRing(anew), /not the token of this key ring/)
  assert.ok(existsSync(file(at, monday, 'wrapped')))
  assert.ok(!existsSync(file(at, monday, 'gone')))
})

test(
  'an empty folder is refused for a token that has a ring, until its folder is back',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.close()
    renameSync(at.folder, `${at.folder}.away`)
    await assert.rejects(openRing(at), new RegExp(`belongs to key ring ${ring.id}`))
    rmSync(at.folder, { recursive: true })
    renameSync(`${at.folder}.away`, at.folder)
    assert.equal((await openRing(at)).id, ring.id)
  },
)

test('a founding cut off after any step is completed by the next start', { skip }, async () => {
  const at = place()
  const ring = await openRing(at)
  await ring.close()
  rmSync(join(at.folder, 'token.wrapped'))
  const next = await openRing(at)
  assert.equal(next.id, ring.id)
  await next.create(monday)
  assert.equal((await next.unwrap(monday))?.length, 32)
})

test('the folder of a ring of files is not taken for an HSM’s', { skip }, async () => {
  const at = place()
  mkdirSync(at.folder)
  writeFileSync(join(at.folder, 'master.key'), 'somebody’s master key')
  await assert.rejects(openRing(at), /is a key ring of files/)
})

test(
  'a token pulled out is an error, never an erasure; back in, all goes on',
  { skip },
  async () => {
    const at = place()
    const ring = await openRing(at)
    await ring.create(monday)
    const secret = await ring.unwrap(monday)
    const plugIn = unplug(at)
    await assert.rejects(ring.state(monday), { name: 'KeyRingError' })
    await assert.rejects(ring.unwrap(monday), { name: 'KeyRingError' })
    await assert.rejects(ring.destroy(monday), { name: 'KeyRingError' })
    assert.ok(!existsSync(file(at, monday, 'gone')))
    plugIn()
    assert.deepEqual(await ring.unwrap(monday), secret)
    await ring.destroy(monday)
    assert.equal(await ring.state(monday), 'destroyed')
  },
)

test(
  'a vault on an HSM seals and opens; after the day is destroyed nothing opens',
  { skip },
  async () => {
    const at = place()
    const vault = new Vault(await openRing(at))
    const sealed = (await vault.forWriting(monday)).record('p1').seal('parties', { name: 'An' })
    const folderThen = join(testFolder(), 'stolen')
    cpSync(at.folder, folderThen, { recursive: true })
    const fresh = new Vault(await openRing(at))
    assert.deepEqual((await fresh.record(monday, 'p1'))?.open('parties', sealed), { name: 'An' })

    await vault.destroy(monday, afterFloor)
    assert.equal(await vault.record(monday, 'p1'), undefined)
    assert.equal(await new Vault(await openRing(at)).record(monday, 'p1'), undefined)
    await assert.rejects(openRing({ ...at, folder: folderThen }), { name: 'KeyRingError' })
  },
)

function place(): Place {
  return { ...testToken(), folder: join(testFolder(), 'keys') }
}

async function openRing(at: Place) {
  const ring = await openPkcs11KeyRing(at)
  after(() => ring.close())
  return ring
}

function file({ folder }: Place, id: DayKeyId, ending: string): string {
  return join(folder, `${keyName(id)}.${ending}`)
}

function destroyInToken(at: Place, id: DayKeyId, ringId: string): void {
  const request = {
    op: 'destroy',
    key: { label: label(id) },
    anchor: `buuan/ring/${ringId}`,
  } as const
  inToken(at, (token) => answer(token, request))
}

/** Copies the token as it is; what it returns puts that copy in its place. */
function backUp({ tokenFolder }: TestToken): () => void {
  const copy = join(testFolder(), 'token')
  cpSync(tokenFolder, copy, { recursive: true })
  return () => {
    rmSync(tokenFolder, { recursive: true })
    cpSync(copy, tokenFolder, { recursive: true })
  }
}
