import { beforeAll, describe, expect, it } from 'vitest';
import { PlainBudget } from '../../src/reports/plain-budget.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { aHouse } from '../support/a-house.js';
import { PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

type Filing = { id: string; proof: object } & Record<string, unknown>;

describe('a report', async () => {
  const house = await aHouse();
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
  });
  const stored = (id: string) => house.core.database.reader.getRepository(ReportEntity).countBy({ id });
  const aFiling = async () => {
    const desk = { id: channel.channelId, generation: channel.generation, recipient: channel.recipient };
    const reporter = new Reporter(() => house.citizenUrl, house.core.csrf.issue('citizen'), desk);
    const filing = (await reporter.filing(aReport('Diminta uang.'))) as Filing;
    return { filing, send: (body: object) => reporter.post<{ code?: string }>('/api/laporan', body) };
  };

  it('from the script is not taken without a proof of its own, and is with one', async () => {
    const { filing, send } = await aFiling();
    const { proof, ...bare } = filing;
    const refused = await send(bare);
    expect([refused.status, refused.body.code]).toEqual([428, 'proof.needed']);
    expect((await send(filing)).status).toBe(200);
    const other = await aFiling();
    const replayed = await other.send({ ...other.filing, proof });
    expect([replayed.status, replayed.body.code]).toEqual([428, 'proof.needed']);
    expect([await stored(filing.id), await stored(other.filing.id)]).toEqual([1, 0]);
  });

  it('that is stored already gets its answer again without another proof, and hours later, when its own is too old', async () => {
    const { filing, send } = await aFiling();
    const first = await send(filing);
    house.clock.forward({ hours: 20 });
    const { proof: _gone, ...bare } = filing;
    const again = await send(bare);
    house.clock.forward({ hours: -20 });
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  it('goes on with the same proof after the channel’s key was replaced in the meantime', async () => {
    const { filing, send } = await aFiling();
    expect((await send({ ...filing, generation: 7 })).status).toBe(409);
    expect((await send(filing)).status).toBe(200);
  });

  it('without script is taken from everybody together 120 times a minute; the next ones keep what was typed', async () => {
    const visitor = new PlainVisitor(house);
    const form = await visitor.openForm();
    const send = (more: object = {}) => visitor.send('/lapor', { ...form, uraian: 'Tanpa skrip.', ...more });
    house.clock.forward({ minutes: 2 });
    const words = receiptWords(await send());
    expect(words).toHaveLength(8);
    // The others of that minute, without the quarter of a minute that their keys take.
    const budget = house.citizen.get(PlainBudget, { strict: false });
    for (let n = 1; n < 60; n += 1) budget.take(house.clock.now());
    for (let n = 0; n < 60; n += 1) budget.take(0);
    expect(() => budget.take(0)).toThrow();
    const full = await send({ tempat: 'Loket 7' });
    expect([full.status, full.headers['retry-after'], full.text.includes('Server sedang penuh')]).toEqual([
      503,
      '5',
      true,
    ]);
    expect([full.text.includes('Tanpa skrip.</textarea>'), full.text.includes('value="Loket 7"')]).toEqual([
      true,
      true,
    ]);
    // What cannot be taken anyway costs nothing.
    expect((await send({ uraian: '' })).status).toBe(422);
    house.clock.forward({ seconds: 1 });
    expect(receiptWords(await send())).toEqual(words);
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(503);
  });

  it('keeps half of it for forms that have been open for as long as one writes', async () => {
    const visitor = new PlainVisitor(house);
    const written = await visitor.openForm();
    house.clock.forward({ minutes: 2 });
    const budget = house.citizen.get(PlainBudget, { strict: false });
    for (let n = 0; n < 60; n += 1) budget.take(house.clock.now());
    const send = async (form: object) => (await visitor.send('/lapor', { ...form, uraian: 'Tanpa skrip.' })).status;
    expect(await send(await visitor.openForm())).toBe(503);
    expect(await send(written)).toBe(200);
  });
});
