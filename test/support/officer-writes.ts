import { expect } from 'vitest';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { deriveReceipt, lookupHash, type StaffBody, sealEntry } from '../../src/sealing/index.js';
import type { House } from './a-house.js';
import type { Officer } from './staff.js';

/** Sends what an officer's browser sends after opening the thread of a receipt. */
export async function officerWrites(
  house: House,
  words: readonly string[],
  officer: Officer,
  body: StaffBody,
  move?: { to: string },
): Promise<void> {
  const keys = await deriveReceipt(words, house.core.deploymentId, argon2);
  const report = await house.core.database.reader
    .getRepository(ReportEntity)
    .findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
  const entry = await sealEntry({
    threadId: report.id,
    n: report.lastN + 1,
    previousTag: report.lastTag,
    author: officer.memberId,
    by: officer.cardId,
    sealedBy: 'browser',
    body,
    signSecret: officer.keys.signSecret,
    threadSeed: keys.threadSeed,
  });
  const ciphertext = Buffer.from(entry.ciphertext).toString('base64url');
  const answer = await officer.client.post(`/api/reports/${report.id}/entries`, {
    n: entry.n,
    tag: entry.tag,
    ciphertext,
    ...(move ? { move } : {}),
  });
  expect(answer.status).toBeLessThan(300);
}
