import { Injectable } from '@nestjs/common';
import { CustodiansReader } from '../disclosures/custodians.reader.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { DomainError } from '../platform/http/domain-error.js';
import { lookupHash, type ReceiptKeys, type SealedDisclosure } from '../sealing/index.js';
import type { Lang } from '../texts/lang.js';
import { textsFor } from '../texts/texts.js';
import type { IdentityFormDto } from './identity.dto.js';
import { PlainThreadService } from './plain-thread.service.js';
import { PlainVisit, type VisitOutcome } from './plain-visit.js';
import { ReceiptTickets, type VisitTicket } from './receipt-tickets.js';
import { ReporterIdentityService } from './reporter-identity.service.js';
import { checkSealedText } from './sealed-input.reader.js';
import { SealingThreads } from './sealing-threads.js';

/** Tries when other entries keep coming first. */
const MOST_TRIES = 5;

/** A reporter's name and contact without script: sealed here in memory, with the functions of her browser, and forgotten. */
@Injectable()
export class PlainIdentity {
  constructor(
    private readonly visit: PlainVisit,
    private readonly threads: PlainThreadService,
    private readonly identity: ReporterIdentityService,
    private readonly custodians: CustodiansReader,
    private readonly sealing: SealingThreads,
    private readonly tickets: ReceiptTickets,
    private readonly token: CitizenToken,
  ) {}

  /** Leaves her name, or takes it back. Sending the form again finds it done. */
  async send(form: IdentityFormDto, lang: Lang): Promise<VisitOutcome> {
    const texts = textsFor(lang).identity;
    const ticket = await this.openTicket(form);
    if (!ticket) return this.over(form, lang);
    const { keys } = ticket;
    const typed = { name: form.nama, contact: form.kontak };
    return this.visit.orBusy(lang, [form.nama, form.kontak], async (sent) => {
      try {
        if (form.tindakan === 'tarik') {
          await this.withdraw(keys);
          return await this.visit.shown(keys, { identityNews: texts.sent.withdrawn });
        }
        if (typed.name.trim() === '') {
          return await this.visit.shown(keys, { typedIdentity: typed, problems: { nama: texts.problems.name } }, 422);
        }
        await this.leave(keys, typed);
        sent();
        return await this.visit.shown(keys, { identityNews: texts.sent.left });
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
        const { changed, opened } = texts.problems;
        if (form.tindakan === 'tarik') return this.visit.shown(keys, { identityProblem: opened }, 409);
        return this.visit.shown(keys, { typedIdentity: typed, problems: { nama: changed } }, 409);
      }
    });
  }

  /** A contact that the desk reads, like a message. */
  async contact(form: IdentityFormDto, lang: Lang): Promise<VisitOutcome> {
    const { contact, problems } = textsFor(lang).identity;
    const ticket = await this.openTicket(form);
    if (!ticket) return this.over(form, lang);
    const { keys, seen } = ticket;
    return this.visit.orBusy(lang, [form.kontak], async (sent) => {
      if (form.kontak.trim() === '') {
        return this.visit.shown(keys, { problems: { 'kontak-petugas': problems.contact } }, 422);
      }
      await this.threads.addMessage(keys, { type: 'contact', text: form.kontak }, seen);
      sent();
      return this.visit.shown(keys, { identityNews: contact.sent });
    });
  }

  private async leave(keys: ReceiptKeys, identity: { name: string; contact: string }): Promise<void> {
    const thread = await this.threads.open(keys);
    if (!thread) throw new DomainError('not-found');
    if (thread.conversation.identity.left) return;
    const { report } = thread.found;
    const offer = await this.custodians.offer(report.channelId);
    if (!offer) throw new DomainError('conflict');
    const sealed = await this.sealing.for('resi').do('sealName', keys, {
      threadId: report.id,
      identity,
      custodians: offer.custodians.map(({ card }) => card),
      needed: offer.needed,
    });
    await againWhenMoved(async () => {
      const entry = await this.threads.sealNext(keys, sealed.body);
      await this.identity.leave(lookupHash(keys.lookup), entry, asInput(sealed));
    });
  }

  private async withdraw(keys: ReceiptKeys): Promise<void> {
    const disclosure = (await this.threads.open(keys))?.conversation.identity.left?.disclosure;
    if (disclosure === undefined) return;
    await againWhenMoved(async () => {
      const entry = await this.threads.sealNext(keys, { type: 'identity-withdrawn', disclosure });
      await this.identity.withdraw(lookupHash(keys.lookup), entry, disclosure);
    });
  }

  private async openTicket({ csrf, tiket }: IdentityFormDto): Promise<VisitTicket | null> {
    const ticket = await this.tickets.openVisit(tiket);
    return this.token.accepts(csrf) ? ticket : null;
  }

  /** The visit has ended; what was typed stays on the page. */
  private over({ nama, kontak }: IdentityFormDto, lang: Lang): VisitOutcome {
    return this.visit.expired(lang, nama, kontak);
  }
}

async function againWhenMoved(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const moved = error instanceof DomainError && error.code === 'thread.moved';
      if (!moved || tries === MOST_TRIES) throw error;
    }
  }
}

function asInput({ id, body, ciphertext, shares }: SealedDisclosure) {
  const checked = shares.map((share) => ({ cardId: share.cardId, ciphertext: checkSealedText(share.ciphertext) }));
  return { id, needed: body.needed, ciphertext: checkSealedText(ciphertext), shares: checked };
}
