import { beforeAll, describe, expect, it } from 'vitest';
import type { CardsView } from '../../src/channels/channels.view.js';
import type { RoleName } from '../../src/domain/staff/roles.js';
import { base64url, wrapIdentity } from '../../src/sealing/index.js';
import type { SessionStateView } from '../../src/staff/staff.view.js';
import { aHouse, type House } from '../support/a-house.js';
import { aColleague } from '../support/case-worker.js';
import { expectDone } from '../support/console-client.js';
import { aMember, anAdmin, anOpenChannel, type OpenedChannel } from '../support/staff.js';

let house: House;
let channel: OpenedChannel;
beforeAll(async () => {
  house = await aHouse();
  channel = await anOpenChannel(house);
});

describe('an account', () => {
  it('is made for an examiner and a head with keys, a card and the Inspektorat’s channel', async () => {
    for (const role of ['pemeriksa', 'inspektur'] as const) {
      const member = await aMember(house, { roles: [role] });
      const { session } = expectDone(await member.client.get<SessionStateView>('/api/session'));
      expect(session?.member.roles).toEqual([{ role, channelId: 'inspektorat' }]);
      expect(session?.abilities).toContain('case.read');
      expect(session?.abilities).not.toContain('report.read');
      expect((await member.loginAgain()).sealedIdentity).not.toBeNull();
      const { cards } = expectDone(await channel.first.client.get<CardsView>('/api/cards'));
      expect(cards.find((card) => card.id === member.cardId)).toMatchObject({ state: 'current', atDesk: false });
    }
  });

  it('is made for who leads the regency without any key, and opens neither reports nor cases', async () => {
    const member = await aMember(house, { roles: ['pimpinan'] });
    expect((await member.loginAgain()).sealedIdentity).toBeNull();
    for (const path of ['/api/reports', '/api/cases', '/api/cases/colleagues', '/api/cards', '/api/channels']) {
      expect((await member.client.get(path)).status, path).toBe(403);
    }
  });

  it('is refused for roles of two channels, and for leading the regency beside any that opens something', async () => {
    const admin = await anAdmin(house);
    const refused: RoleName[][] = [
      ['pemeriksa', 'petugas_luar'],
      ['inspektur', 'petugas_luar'],
      ['pimpinan', 'inspektur'],
      ['pimpinan', 'verifikator'],
      ['pimpinan', 'petugas_luar'],
    ];
    for (const roles of refused) {
      const answer = await admin.client.post('/api/members', { login: 'dua-topi', name: 'Dua Topi', roles });
      expect(answer.status, roles.join()).toBe(400);
    }
    const both = await aMember(house, { roles: ['verifikator', 'pemeriksa'] });
    const { cards } = expectDone(await both.client.get<CardsView>('/api/cards'));
    expect(cards.find((card) => card.id === both.cardId)).toMatchObject({ channelId: 'inspektorat', atDesk: true });
  });
});

describe('the channel’s key', () => {
  it('is wrapped to nobody who does not sit at the desk, however well vouched for', async () => {
    const { first } = channel;
    for (const role of ['pemeriksa', 'inspektur'] as const) {
      const { staff } = await aColleague(house, channel, { roles: [role] });
      const wraps = async () => house.core.database.reader.query('SELECT card_id FROM channel_wrap ORDER BY card_id');
      const before = await wraps();
      const { generation } = channel;
      const answer = await first.client.post<{ code: string }>('/api/channels/inspektorat/wraps', {
        generation,
        ...(await wrapOf(staff)),
      });
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
      expect(await wraps()).toEqual(before);
      expect((await staff.client.get('/api/channels/inspektorat/wrap')).status).toBe(403);
      expect((await staff.client.get('/api/reports')).status).toBe(403);
    }
  });

  /** As the first officer's browser would wrap it. */
  async function wrapOf(staff: { cardId: string; card: { recipient: string } }) {
    const ciphertext = await wrapIdentity({
      seed: channel.seed,
      keyKind: 'channel',
      keyId: 'inspektorat',
      generation: channel.generation,
      holderCardId: staff.cardId,
      holderRecipient: staff.card.recipient,
      byCardId: channel.first.cardId,
      signSecret: channel.first.keys.signSecret,
    });
    return { cardId: staff.cardId, ciphertext: base64url(ciphertext) };
  }
});
