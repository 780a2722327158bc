import { expect, it } from 'vitest';
import { ReportEntryEntity } from '../../src/reports/reports.entity.js';
import { base64url, type SealedEntry } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { NamedReporter } from '../support/custodians.js';
import { anOpenChannel } from '../support/staff.js';

const house = await aHouse();
const channel = await anOpenChannel(house);

it('a message whose answer got lost is one message, although an officer has written behind it', async () => {
  const report = await aReport(house, channel);
  const reporter = new NamedReporter(house, report);
  const send = ({ n, tag, ciphertext }: SealedEntry) =>
    reporter.post('/api/resi/entri', { entry: { n, tag, ciphertext: base64url(ciphertext) } });
  const message = await reporter.seal({ type: 'message', text: 'Masih ada kuitansinya.', threatened: false });
  expect((await send(message)).status).toBe(200);
  report.took(message);
  const reply = await report.sealFor(channel.first, { type: 'reply', text: 'Terima kasih.' });
  const { n, tag, ciphertext } = reply;
  const answered = await channel.first.client.post(`/api/reports/${report.id}/entries`, {
    ...{ n, tag, ciphertext: base64url(ciphertext) },
  });
  expect(answered.status).toBe(200);

  const again = await send(message);
  expect([again.status, (again.body as { entries: unknown[] }).entries.length]).toEqual([200, 3]);
  const stored = await house.core.database.reader
    .getRepository(ReportEntryEntity)
    .find({ where: { reportId: report.id }, order: { n: 'ASC' } });
  expect(stored.map(({ author }) => author)).toEqual(['reporter', 'reporter', channel.first.memberId]);

  const altered = { ...message, tag: 'ab'.repeat(32) };
  expect((await send(altered)).status).toBe(409);
  expect((await send({ ...message, ciphertext: reply.ciphertext })).status).toBe(409);
});
