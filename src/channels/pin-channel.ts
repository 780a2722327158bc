import { CustodyWriter } from '../custody/custody.writer.js';
import { CHANNELS } from '../domain/staff/roles.js';
import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import type { InstallationSecret } from '../platform/secret/installation-secret.js';
import type { Settings } from '../platform/settings/settings.js';
import { readCard } from '../sealing/card.js';
import { SealingError } from '../sealing/errors.js';
import { type ChannelRoot, readRootLine } from '../sealing/trust.js';
import { CardEntity } from './cards.entity.js';
import { channelRootsFile, writeChannelRoot } from './channel-roots.js';
import { ChannelGenerationEntity } from './channels.entity.js';

/** The parts of the core that pinning needs. */
export interface PinningParts {
  database: Database;
  settings: Settings;
  clock: Clock;
  secret: InstallationSecret;
}

/**
 * Enters the line that opening a channel showed: from then on the citizen side trusts what this root vouches for.
 * @param line as `peluit-root-1:inspektorat:…`
 * @param custodyIsHere false where the citizen application runs by itself: its secret is not the one that the custody
 *   chain is keyed with, and an entry of its making would break the chain
 * @returns the root that is pinned now
 * @throws Error with a sentence for the operator: the line was mistyped, the channel was opened by another card, or
 *   another root is pinned
 */
export async function pinChannel(parts: PinningParts, line: string, custodyIsHere = true): Promise<ChannelRoot> {
  const root = readLine(line);
  await expectOpener(parts.database, root);
  writeChannelRoot(channelRootsFile(parts.settings.secretFile), root);
  if (!custodyIsHere) return root;
  const custody = new CustodyWriter(parts.database, parts.clock, parts.secret);
  await parts.database.inTransaction((manager) =>
    custody.append(manager, {
      actor: 'server',
      act: 'channel.pinned',
      thing: root.channelId,
      details: { card: root.cardId },
    }),
  );
  return root;
}

function readLine(line: string): ChannelRoot {
  try {
    const root = readRootLine(line);
    if (CHANNELS.some((channel) => channel === root.channelId)) return root;
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
  }
  throw new Error('This is not the line that the console showed. Copy it whole: peluit-root-1:channel:card:key:check');
}

/** A line of another installation, or one that somebody slipped in, must not be pinned by mistake. */
async function expectOpener(database: Database, root: ChannelRoot): Promise<void> {
  const first = await database.reader
    .getRepository(ChannelGenerationEntity)
    .findOneBy({ channelId: root.channelId, generation: 1 });
  if (!first)
    throw new Error(`The channel ${root.channelId} has no key yet: its first officer opens it in the console`);
  const card = await database.reader.getRepository(CardEntity).findOneBy({ id: first.byCardId });
  if (!card || card.id !== root.cardId || readCard(card.statement).verifyKey !== root.verifyKey) {
    throw new Error(
      `The channel ${root.channelId} was opened with another card than this line names. Ask its first officer`,
    );
  }
}
