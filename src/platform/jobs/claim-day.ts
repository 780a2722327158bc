import type { EntityManager } from 'typeorm';
import type { Day } from '../../domain/calendar/day.js';
import type { Database } from '../database/database.js';
import { JobRunEntity } from './job-run.entity.js';

/**
 * Claims a day for a job, inside the transaction of its work: of two consoles one gets it, and a day that is over is never
 * done twice.
 * @returns false when the day, or a later one, was claimed before
 * @throws QueryFailedError for which isDuplicate() is true when another console makes the job's first claim at this moment
 */
export async function claimDay(database: Database, manager: EntityManager, name: string, day: Day): Promise<boolean> {
  const run = await database.lockForChange(manager, JobRunEntity, { name });
  if (run && run.day >= day) return false;
  if (run) await manager.update(JobRunEntity, { name }, { day });
  else await manager.insert(JobRunEntity, { name, day });
  return true;
}
