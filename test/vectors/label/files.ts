import { officeKeys } from './office-keys.ts'
import { persons } from './persons.ts'
import { sealed } from './sealed.ts'

/** The files of `vectors/label` that the second implementation makes. */
export const labelFiles: Readonly<
  Record<string, { readonly about: string; readonly make: () => object | Promise<object> }>
> = {
  'office-keys': {
    about:
      'Office-day keys: the root of an office (secret, hex), the name of a key, and the key. The roots are known to everyone, never to be used.',
    make: officeKeys,
  },
  persons: {
    about:
      'Persons and the bytes (hex) of their block before it is sealed; `person` is what is read back. docs/formats/label.md',
    make: persons,
  },
  sealed: {
    about:
      'Sealed labels, version 2 (docs/formats/label.md). The operator and the roots are known to everyone, never to be used. A valid row is what is sealed, with which ephemeral key, the one text it makes, and what the two offices open; an invalid one a text, for some a device that may not open it, and the refusal. Keys of a device are hex, by their id.',
    make: sealed,
  },
}
