import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { CardsView } from '../../channels/channels.view.js';
import { pinChannel } from '../../channels/pin-channel.js';
import type { Core } from '../../core.js';
import type { ChannelId, RoleName } from '../../domain/staff/roles.js';
import { type Card, readCard, rootLine, vouchFor as signVouch } from '../../sealing/index.js';
import { firstAdminToken } from '../../staff/first-admin.js';
import type { LinkView } from '../../staff/staff.view.js';
import { lettingIn, newChannelKey } from './browser-acts.js';
import { Member } from './member.js';

/** Everybody who works in the demo. */
export interface Team {
  admin: Member;
  /** Decides on the Inspektorat's cases. */
  inspektur: Member;
  /** Examines them. */
  examiner: Member;
  pimpinan: Member;
  /** Keep shares of the keys to names; the last one works outside. */
  custodians: [Member, Member, Member];
  /** The first of each desk is its channel's root. */
  desks: Record<ChannelId, [Member, Member]>;
}

/** Everybody, and both channels opened: all as people would do it in the console. */
export async function makeTeam(core: Core, app: NestFastifyApplication): Promise<Team> {
  const token = await firstAdminToken(core, 'admin-1');
  if (token === undefined) throw new Error('somebody works here already');
  const admin = await Member.activate(app, core.clock, token);
  const officer = async (role: RoleName, login: string, name: string) => {
    const invitation = await admin.client.post<LinkView>('/api/members', { login, name, roles: [role] });
    return Member.activate(app, core.clock, invitation.token);
  };
  const desks: Team['desks'] = {
    inspektorat: [
      await officer('verifikator', 'verifikator', 'Verifikator 1'),
      await officer('verifikator', 'verifikator-2', 'Verifikator 2'),
    ],
    'luar-inspektorat': [
      await officer('petugas_luar', 'petugas-luar-1', 'Petugas Luar 1'),
      await officer('petugas_luar', 'petugas-luar-2', 'Petugas Luar 2'),
    ],
  };
  await openChannel(core, 'inspektorat', ...desks.inspektorat);
  await openChannel(core, 'luar-inspektorat', ...desks['luar-inspektorat']);
  const [root] = desks.inspektorat;
  const inspektur = await officer('inspektur', 'inspektur', 'Inspektur');
  const examiner = await officer('pemeriksa', 'ketua-tim', 'Ketua Tim');
  const custodians: Team['custodians'] = [
    await officer('kustodian', 'kustodian-1', 'Kustodian 1'),
    await officer('kustodian', 'kustodian-2', 'Kustodian 2'),
    await officer('kustodian_luar', 'kustodian-3', 'Kustodian 3 (luar)'),
  ];
  for (const colleague of [inspektur, examiner, ...custodians]) await vouchFor(root, colleague, 'inspektorat');
  const pimpinan = await officer('pimpinan', 'pimpinan', 'Pimpinan');
  return { admin, desks, inspektur, examiner, pimpinan, custodians };
}

/** Who works on cases without sitting at the desk is vouched for, and gets no key of the channel. */
async function vouchFor(root: Member, colleague: Member, channelId: ChannelId): Promise<void> {
  const own = root.deskKeys();
  const card = await cardOf(root, colleague);
  await root.client.post(`/api/cards/${card.id}/vouches`, { statement: signVouch(card, own.card.id, own.signSecret) });
  await colleague.pin(channelId, own.verifyKey);
}

/** The first officer makes the channel's key and is its root, vouches for the second and lets him in. */
async function openChannel(core: Core, channelId: ChannelId, first: Member, second: Member): Promise<void> {
  const own = first.deskKeys();
  const { seed, request } = await newChannelKey(own, channelId, core.clock.today());
  await first.client.post(`/api/channels/${channelId}/generations`, request);
  await pinChannel(core, rootLine(channelId, own.card.id, own.verifyKey));
  await first.pin(channelId, own.verifyKey);
  const { vouch, wrap } = await lettingIn(own, await cardOf(first, second), channelId, seed);
  await first.client.post(`/api/cards/${second.deskKeys().card.id}/vouches`, vouch);
  await first.client.post(`/api/channels/${channelId}/wraps`, wrap);
  await second.pin(channelId, own.verifyKey);
}

/** The colleague's card as the server hands it out, compared with what stands on the colleague's own screen. */
async function cardOf(reader: Member, colleague: Member): Promise<Card> {
  const { cards } = await reader.client.get<CardsView>('/api/cards');
  const own = colleague.deskKeys().card;
  const found = cards.find((card) => card.id === own.id);
  const card = found && readCard(found.statement);
  if (card?.verifyKey !== own.verifyKey) throw new Error(`the card of ${colleague.facts.login} is not his`);
  return card;
}
