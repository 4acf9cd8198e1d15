import { checkpoints, policies } from './checkpoints.ts'
import { keys, notes } from './notes.ts'
import { proofs } from './proofs.ts'
import { bundles, consistency, entries, inclusion, tiles, trees } from './trees.ts'

/** The files of `vectors/tlog`, by name: what each is about, and what it holds. */
export const vectorFiles: Readonly<
  Record<string, { readonly about: string; readonly make: () => object | Promise<object> }>
> = {
  entries: { about: 'What happened, and the bytes of its entry in the log (hex).', make: entries },
  trees: {
    about: 'Entries (hex; or a count of: entry 0, entry 1, …) and the root of their tree.',
    make: trees,
  },
  inclusion: {
    about: 'Whether a path leads from the hash of entry `index` to the root of `size` entries.',
    make: inclusion,
  },
  consistency: {
    about: 'Whether a path shows that the tree of `size` entries goes on from that of `old`.',
    make: consistency,
  },
  tiles: {
    about: 'Paths of tiles; the tiles of a tree of a size; the content of some of `count` entries.',
    make: tiles,
  },
  bundles: { about: 'Entries (hex) and the bundle of them.', make: bundles },
  keys: { about: 'Verifier keys of signed-note.', make: keys },
  notes: {
    about: 'Signed notes, the key each is verified with, and the text signed.',
    make: notes,
  },
  checkpoints: {
    about: 'Signed checkpoints under a policy: believed, or why not.',
    make: checkpoints,
  },
  policies: { about: 'Policies that can be read, and that cannot.', make: policies },
  proofs: {
    about:
      'Proof files under a policy, some with the entry beside them: what they show, or why not.',
    make: proofs,
  },
}
