/**
 * Jobs that wait, as a query. The job runner's tables change with its version, so only what its public
 * `add_job` takes is carried over. A job that had run since the backup runs again: each bears that.
 */
export const pendingJobs = `
  select t.identifier, j.payload, j.key, j.run_at
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  order by j.id`

/** Where they are loaded to, for one transaction. */
export const makeJobTable = `
  create temporary table waiting_job (
    name text not null, payload json not null, key text, at timestamptz not null
  ) on commit drop`

/** Adds them anew, each with all its attempts. */
export const addWaitingJobs = `
  select count(graphile_worker.add_job(name, payload := payload, job_key := key, run_at := at))
  from waiting_job`
