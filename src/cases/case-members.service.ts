import { Injectable } from '@nestjs/common';
import { ChannelsReader } from '../channels/channels.reader.js';
import { channelsOf } from '../domain/staff/roles.js';
import type { Actor } from '../platform/http/access.js';
import { DomainError } from '../platform/http/domain-error.js';
import type { SealedEntryInput } from '../reports/thread.writer.js';
import { MembersReader } from '../staff/members.reader.js';
import { CaseAccess, expectEnough } from './case-access.service.js';
import { CaseActs } from './case-acts.service.js';
import type { WrapInput } from './cases.input.js';
import type { CaseView, ColleagueView } from './cases.view.js';
import { DossierReader } from './dossier.reader.js';
import { DossierWriter } from './dossier.writer.js';

/** Who holds a case's key: letting somebody in, and a new key for those who stay. */
@Injectable()
export class CaseMembersService {
  constructor(
    private readonly access: CaseAccess,
    private readonly acts: CaseActs,
    private readonly dossiers: DossierReader,
    private readonly dossier: DossierWriter,
    private readonly channels: ChannelsReader,
    private readonly members: MembersReader,
  ) {}

  /** Working members of the caller's channels, by name. Whether their cards count the browser decides. */
  async colleagues(actor: Actor): Promise<ColleagueView[]> {
    const cards = await this.channels.currentCards(channelsOf(actor.grants));
    const ids = cards.map((card) => card.memberId);
    const [names, roles] = [await this.members.namesOf(ids), await this.members.rolesOf(ids)];
    return cards
      .map(({ id, memberId }) => ({
        memberId,
        cardId: id,
        name: names.get(memberId) ?? '',
        roles: roles.get(memberId) ?? [],
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id') || a.cardId.localeCompare(b.cardId));
  }

  /**
   * Lets a colleague in: the newest key, wrapped to his card.
   * @param generation of the key that was wrapped
   * @throws DomainError `conflict` when he is a member or the key was replaced, `case.member-refused`; and as
   *   CaseActs.write()
   */
  async letIn(
    actor: Actor,
    id: string,
    entry: SealedEntryInput,
    generation: number,
    wrap: WrapInput,
  ): Promise<CaseView> {
    const { channelId } = await this.access.find(actor, id);
    const counted = await this.access.countedCards(channelId);
    const own = await this.access.expectCounted(actor);
    return this.acts.write(actor, id, entry, async (manager, file) => {
      if (generation !== file.generation) throw new DomainError('conflict');
      const held = await this.access.holders(manager, channelId, counted, [wrap]);
      const members = new Set((await this.dossiers.wrapsOf(file, manager)).map((one) => one.memberId));
      if (held.some((one) => members.has(one.memberId))) throw new DomainError('conflict');
      await this.dossier.wrap(manager, id, generation, held, own.id);
      return { act: 'case.member', change: {}, details: { card: wrap.cardId, generation } };
    });
  }

  /**
   * Begins a generation of the key for members who stay; whoever has no wrap of it is a member no longer.
   * @param generation one more than the newest
   * @throws DomainError `conflict` when another generation came first, `case.member-refused` for whoever is no member,
   *   `case.too-few-members`; and as CaseActs.write()
   */
  async beginGeneration(
    actor: Actor,
    id: string,
    entry: SealedEntryInput,
    generation: number,
    wraps: WrapInput[],
  ): Promise<CaseView> {
    const { channelId } = await this.access.find(actor, id);
    const counted = await this.access.countedCards(channelId);
    const own = await this.access.expectCounted(actor);
    return this.acts.write(actor, id, entry, async (manager, file) => {
      if (generation !== file.generation + 1) throw new DomainError('conflict');
      const held = await this.access.holders(manager, channelId, counted, wraps);
      const cards = new Set((await this.dossiers.wrapsOf(file, manager)).map((one) => one.cardId));
      if (held.some((one) => !cards.has(one.cardId))) throw new DomainError('case.member-refused');
      expectEnough(held, actor.memberId);
      await this.dossier.wrap(manager, id, generation, held, own.id);
      const holders = held.map((one) => one.cardId).sort();
      return { act: 'case.generation', change: { generation }, details: { generation, holders } };
    });
  }
}
