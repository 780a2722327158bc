import { Inject, Injectable } from '@nestjs/common';
import { type ChannelStatus, ChannelsReader } from '../channels/channels.reader.js';
import { channelForced } from '../domain/unit/unit.js';
import type { ConfigData } from '../platform/config-data/config-data.js';
import { CORE } from '../platform/core-token.js';
import { CitizenToken } from '../platform/http/citizen-token.js';
import { contactLines } from '../platform/pages/contacts.js';
import { drawReceipt, hex, newId } from '../sealing/index.js';
import { type Lang, namedIn } from '../texts/lang.js';
import type { ChannelChoice } from './citizen-page.view.js';
import { NO_ANSWERS, type ReportFormState, type UnitChoice } from './pages/report-form.js';
import { ReceiptTickets } from './receipt-tickets.js';

/** What the form changes from one answer to the next. */
type Changed = Partial<Pick<ReportFormState, 'answers' | 'problems' | 'notice' | 'refused' | 'offered' | 'ticket'>>;

/** Puts together what the report form shows. */
@Injectable()
export class ReportFormStates {
  private readonly units: readonly UnitChoice[];

  constructor(
    private readonly channels: ChannelsReader,
    private readonly token: CitizenToken,
    private readonly tickets: ReceiptTickets,
    @Inject(CORE)
    private readonly core: {
      config: Pick<ConfigData, 'units' | 'kinds' | 'contacts' | 'channels'>;
      deploymentId: Uint8Array;
    },
  ) {
    this.units = core.config.units.map((unit) => ({
      code: unit.code,
      // A kecamatan is called by its name; its abbreviation says nothing more.
      name: unit.kind === 'kecamatan' || unit.shortName === unit.name ? unit.name : `${unit.shortName} – ${unit.name}`,
      group: unit.top ? 'top' : unit.kind === 'kecamatan' ? 'districts' : 'offices',
      outside: channelForced(unit) !== undefined,
    }));
  }

  /**
   * @param changed what is to be shown instead of an empty form; a ticket that still holds is kept, so that the same
   *   form files one report only
   */
  async of(lang: Lang, changed: Changed = {}): Promise<ReportFormState> {
    const { config, deploymentId } = this.core;
    return {
      answers: NO_ANSWERS,
      problems: {},
      refused: false,
      ...changed,
      csrf: this.token.issue(),
      ticket: changed.ticket || (await this.tickets.sealForm({ words: drawReceipt(), id: newId() })),
      channels: (await this.channels.channels()).map((status) => ({
        ...channelChoice(status),
        institution: config.channels.find(({ id }) => id === status.id)?.institution?.[namedIn(lang)],
      })),
      units: this.units,
      kinds: config.kinds.map(({ code, saying }) => ({ value: code, label: saying[namedIn(lang)] })),
      contacts: contactLines(config.contacts, ['report'], lang),
      deploymentId: hex(deploymentId),
    };
  }
}

/** What the form and the script learn of a channel. */
export function channelChoice({ id, open, holders, generation, recipient }: ChannelStatus): ChannelChoice {
  if (!open || generation === null || recipient === null) return { id, open: false, holders };
  return { id, open, holders, generation, recipient };
}
