import { beforeAll, expect, it } from 'vitest';
import { ChannelWrapEntity } from '../../src/channels/channels.entity.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { base64url, newSeed, wrapIdentity } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { aReport, type FiledReport } from '../support/a-thread.js';
import { anOfficer, anOpenChannel, type OpenedChannel, type Staff } from '../support/staff.js';

/** An account that an admin invited and opened himself, and that no colleague has vouched for. */
let stranger: Staff;
let desk: OpenedChannel;
let report: FiledReport;

const house = await aHouse();
const wraps = () => house.core.database.reader.getRepository(ChannelWrapEntity).find({ order: { id: 'ASC' } });
const stored = () => house.core.database.reader.getRepository(ReportEntity).findOneByOrFail({ id: report.id });

/** A well-formed wrap of a key that is worth nothing. */
async function junkWrapFor(victim: Staff, by: Staff): Promise<object> {
  const ciphertext = await wrapIdentity({
    seed: newSeed(),
    keyKind: 'channel',
    keyId: desk.channelId,
    generation: desk.generation,
    holderCardId: victim.cardId,
    holderRecipient: victim.keys.recipient,
    byCardId: by.cardId,
    signSecret: by.keys.signSecret,
  });
  return { generation: desk.generation, cardId: victim.cardId, ciphertext: base64url(ciphertext) };
}

beforeAll(async () => {
  desk = await anOpenChannel(house);
  stranger = await anOfficer(house, { role: 'verifikator' });
  report = await aReport(house, desk);
});

it('cannot overwrite an officer’s wrap of the channel key', async () => {
  const before = await wraps();
  const answer = await stranger.client.post(
    `/api/channels/${desk.channelId}/wraps`,
    await junkWrapFor(desk.first, stranger),
  );
  expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'card.not-counted']);
  expect(await wraps()).toEqual(before);
});

it('cannot take a colleague’s key away even when he counts himself', async () => {
  const before = await wraps();
  const answer = await desk.second.client.post(
    `/api/channels/${desk.channelId}/wraps`,
    await junkWrapFor(desk.first, desk.second),
  );
  expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'conflict']);
  expect(await wraps()).toEqual(before);
});

it('cannot write into a report, close it or mark it as read', async () => {
  const before = await stored();
  const { n, tag, ciphertext } = await report.sealFor(stranger, { type: 'state', state: 'ditutup', text: '' });
  const body = { n, tag, ciphertext: base64url(ciphertext), move: { to: 'ditutup' } };
  const closing = await stranger.client.post(`/api/reports/${report.id}/entries`, body);
  const reading = { n: 0, tag: before.lastTag, statement: 'x' };
  const marking = await stranger.client.put(`/api/reports/${report.id}/reading`, reading);
  expect([closing.status, marking.status]).toEqual([403, 403]);
  expect(await stored()).toEqual(before);
});
