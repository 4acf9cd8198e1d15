import { join } from 'node:path'
import { test } from 'node:test'
import { keyRingContract } from '#platform/key-ring.testing.ts'
import { openPkcs11KeyRing } from '#platform/pkcs11-key-ring.ts'
import { skip, testToken } from '#platform/pkcs11/softhsm.testing.ts'
import { testFolder } from '#platform/testing.ts'

if (skip) test('pkcs11: the contract of key rings', { skip })
else
  keyRingContract('pkcs11', () => {
    const settings = { ...testToken(), folder: join(testFolder(), 'keys') }
    return () => openPkcs11KeyRing(settings)
  })
