import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { CHANNELS, type ChannelId } from '../domain/staff/roles.js';
import { SealingError } from '../sealing/errors.js';
import { type ChannelRoot, readRootLine, rootLine } from '../sealing/trust.js';

const HEADING = [
  '# The first officer of each channel, as the operator entered it: npm run peluit -- channel pin LINE',
  '# Only what is in this file makes the citizen side trust a channel key. It is never in the database or a dump.',
  '',
].join('\n');

/** @returns where the pinned roots are: beside the installation secret, out of the database's reach */
export function channelRootsFile(secretFile: string): string {
  return join(dirname(secretFile), 'channel-roots.yaml');
}

/** @returns what is in the file; nothing when there is none, and then nothing is pinned */
export function readRootsFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * The roots that a file's text pins. A line that is damaged or stands under another channel's name pins nothing: the
 * channel then counts as closed.
 */
export function parseChannelRoots(text: string): Map<ChannelId, ChannelRoot> {
  const roots = new Map<ChannelId, ChannelRoot>();
  const lines = linesOf(text);
  for (const channelId of CHANNELS) {
    const root = rootFrom(lines[channelId]);
    if (root?.channelId === channelId) roots.set(channelId, root);
  }
  return roots;
}

/**
 * Enters a root.
 * @throws Error when another root is pinned for this channel: replacing one is a decision, not a retry
 */
export function writeChannelRoot(file: string, root: ChannelRoot): void {
  const line = rootLine(root.channelId, root.cardId, root.verifyKey);
  const lines = linesOf(readRootsFile(file));
  const before = lines[root.channelId];
  if (before !== undefined && before !== line) {
    throw new Error(`${file} already pins another root for ${root.channelId}. Remove that line first if it is wrong`);
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(temporary, `${HEADING}${stringify({ ...lines, [root.channelId]: line }, { lineWidth: 0 })}`, {
    mode: 0o600,
    flag: 'wx',
  });
  renameSync(temporary, file);
}

function linesOf(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    return {};
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function rootFrom(line: unknown): ChannelRoot | undefined {
  if (typeof line !== 'string') return undefined;
  try {
    return readRootLine(line);
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}
