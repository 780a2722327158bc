import { Not } from 'typeorm';
import { CustodyWriter } from '../custody/custody.writer.js';
import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import type { InstallationSecret } from '../platform/secret/installation-secret.js';
import type { Settings } from '../platform/settings/settings.js';
import { insertMember, invitedMember } from './members.service.js';
import { linkAddress, newLink } from './one-time-link.js';
import { MemberEntity } from './staff.entity.js';

/** The parts of the core that the first admin needs. */
export interface FirstAdminParts {
  database: Database;
  settings: Settings;
  clock: Clock;
  secret: InstallationSecret;
}

const LOGIN = 'admin';

/**
 * On an installation where nobody has activated an account yet: makes the first admin, or a new link for him, so
 * that a link that was lost or has expired costs a restart and nothing else.
 * @returns the one-time link to print (good for 48 hours), or undefined when somebody already works here
 */
export async function firstAdminLink(parts: FirstAdminParts): Promise<string | undefined> {
  const token = await firstAdminToken(parts);
  return token === undefined ? undefined : linkAddress(consoleAddress(parts.settings), token);
}

/** The same, without the address. @param login the demo numbers its accounts; a real first admin is always `admin` */
export async function firstAdminToken(parts: FirstAdminParts, login = LOGIN): Promise<string | undefined> {
  const { database, clock } = parts;
  const custody = new CustodyWriter(database, clock, parts.secret);
  const { token, columns } = newLink('activation', clock.now());
  return database.inTransaction(async (manager) => {
    if (await manager.existsBy(MemberEntity, { state: Not('invited') })) return undefined;
    const before = await database.lockForChange(manager, MemberEntity, { login });
    const member = before ?? invitedMember(login, 'Admin', clock.instant());
    if (before) await manager.update(MemberEntity, { id: before.id }, columns);
    else await insertMember(manager, { ...member, ...columns }, [{ role: 'admin', channelId: null }]);
    await custody.append(manager, { actor: 'server', act: 'member.first-admin', thing: member.id });
    return token;
  });
}

/** @returns where the console is reached */
function consoleAddress(settings: Settings): string {
  return (
    settings.consoleUrl ?? `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${settings.consolePort}`
  );
}
