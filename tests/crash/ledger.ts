/** What must hold in the tables whenever nobody writes: no half of a transition. Each question answers no row. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Storage } from '../scenarios/runner/storage.ts'

const run = promisify(execFile)

/** Who calls for the requests of these tests: those of the demonstration have a longer story. */
export const callerName = 'C. Panne'

const questions: Record<string, string> = {
  'reserved places that no reservation explains': `
    select s.id from bed_status s
    where s.reserved <> (select coalesce(sum(r.places), 0) from bed_reservation r where r.unit = s.id and r.released_at is null)`,
  'reservations of a request that holds no place': `
    select r.id from bed_reservation r join transfer_request t on t.id = r.request
    where r.released_at is null and t.state in ('NEW', 'TRIAGED', 'CANCELLED')`,
  'a state that the facts do not tell': `
    select t.id from transfer_request t
    where t.caller_name = '${callerName}' and (select count(*) from request_fact f where f.request = t.id)
      <> case t.state when 'NEW' then 0 when 'TRIAGED' then 1 when 'PLACE_FOUND' then 2 when 'CANCELLED' then 3 end`,
  'a request without its party': `
    select t.id from transfer_request t where not exists (select 1 from request_party p where p.request = t.id and p.place = t.origin)`,
  'a request without a person': `
    select t.id from transfer_request t where not exists (select 1 from request_person p where p.request = t.id)`,
  'a fact without its request': `
    select f.id from request_fact f where not exists (select 1 from transfer_request t where t.id = f.request)`,
  'a destination that is no party': `
    select t.id from transfer_request t where t.destination is not null and t.state = 'PLACE_FOUND'
    and not exists (select 1 from request_party p where p.request = t.id and p.place = t.destination)`,
  'numbers given twice or lost': `
    select c.id from request_counter c where c.id = 'request' and c.last <> (select coalesce(max(t.number), 0) from transfer_request t)`,
  'a request without its measure, or one that is not of its last change': `
    select t.id from transfer_request t left join request_measure m on m.id = t.id
    where m.id is null or m.state <> t.state or m.calls <> (
      select count(distinct f.content) from request_fact f where f.request = t.id and f.kind in ('CALL', 'REFUSAL', 'ACCEPTANCE') and f.crossed_out_at is null)`,
  'a position of measures lost': `
    select c.id from request_counter c where c.id = 'measure' and c.last <> (select coalesce(max(m.position), 0) from request_measure m)`,
  'a count without its history': `
    select s.id from bed_status s where s.version <> (select max(h.version) from bed_history h where h.unit = s.id)`,
}

/** The questions that found something. */
export async function faultsIn(storage: Storage): Promise<string[]> {
  const faults: string[] = []
  for (const [fault, question] of Object.entries(questions)) {
    const found = await rows(storage, question)
    if (found) faults.push(`${fault}: ${found.split('\n').slice(0, 3).join(', ')}`)
  }
  return faults
}

async function rows(storage: Storage, question: string): Promise<string> {
  const url = storage.environment.CIGOGNE_DATABASE
  const [tool, words] = url
    ? ['psql', ['--no-psqlrc', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1', '--command', question, url]]
    : ['sqlite3', ['-readonly', join(storage.folder, 'cigogne.db'), question]]
  return (await run(tool as string, words as string[])).stdout.trim()
}
