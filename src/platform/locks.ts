/**
 * The advisory locks that the servers of one database share, all in one place: two that had the same
 * number would keep each other out for good.
 */
export const locks = {
  migrations: 7_201,
  firstAdministrator: 7_202,
  retentionRun: 7_203,
  sequencer: 7_204,
  backup: 7_205,
} as const
