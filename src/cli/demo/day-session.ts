import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from '../../core.js';
import { CustodyWriter } from '../../custody/custody.writer.js';
import { sessionCookie } from '../../staff/session-cookie.js';
import { SessionsService } from '../../staff/sessions.service.js';
import { SessionsWriter } from '../../staff/sessions.writer.js';

/** With which a member's browser goes on. */
export interface DaySession {
  cookie: string;
  csrf: string;
}

/**
 * Begins a member's session of another day, as a login does once both factors were right. That they are right was shown
 * when the account was activated; to show it on each of two hundred days takes a fifth of the time that the demo has.
 */
export async function beginDay(core: Core, console: NestFastifyApplication, memberId: string): Promise<DaySession> {
  const anywhere = { strict: false };
  const writer = console.get(SessionsWriter, anywhere);
  const custody = console.get(CustodyWriter, anywhere);
  const token = await core.database.inTransaction(async (manager) => {
    const session = await writer.begin(manager, memberId);
    await custody.append(manager, { actor: memberId, act: 'session.begun', thing: memberId });
    return session;
  });
  const { session } = await console.get(SessionsService, anywhere).loginView(token, memberId);
  return { cookie: sessionCookie(token), csrf: session.csrf };
}
