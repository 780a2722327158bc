import { describe, expect, it } from 'vitest';
import { type MemberIdentity, newId, newSeed, rememberedKey } from '../../src/sealing/index.js';
import { IdentityFile } from '../../web/console/lib/identity-file.js';

const ROOT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const FIRST = rememberedKey(1, 'age1pq1first');
const SECOND = rememberedKey(2, 'age1pq1second');

/** A file whose server keeps what it is given, or refuses while `server.down`. */
function aFile(content: Partial<MemberIdentity> = {}) {
  const server = { down: false, kept: [] as MemberIdentity[] };
  const file = new IdentityFile(
    { memberId: newId(), cardId: newId(), seed: newSeed(), roots: {}, ...content },
    async (changed) => {
      await Promise.resolve();
      if (server.down) throw new Error('down');
      server.kept.push(changed);
    },
  );
  return { file, server };
}

describe('a pinned root', () => {
  it('is kept before it counts', async () => {
    const { file, server } = aFile();
    server.down = true;
    await expect(file.pin('inspektorat', ROOT)).rejects.toThrow('down');
    expect(file.now.roots).toEqual({});
    server.down = false;
    await file.pin('inspektorat', ROOT);
    expect(file.now.roots).toEqual({ inspektorat: ROOT });
    expect(server.kept).toHaveLength(1);
  });

  it('is not overwritten by another one', async () => {
    const { file, server } = aFile({ roots: { inspektorat: ROOT } });
    await expect(file.pin('inspektorat', OTHER)).rejects.toMatchObject({ code: 'other-root' });
    await expect(file.pin('inspektorat', OTHER, OTHER)).rejects.toMatchObject({ code: 'other-root' });
    expect(file.now.roots).toEqual({ inspektorat: ROOT });
    expect(server.kept).toEqual([]);
  });

  it('gives way when the officer names it as the one to replace, and its keys are forgotten with it', async () => {
    const { file, server } = aFile({
      roots: { inspektorat: ROOT },
      channelKeys: { inspektorat: SECOND, 'luar-inspektorat': FIRST },
    });
    await file.pin('inspektorat', OTHER, ROOT);
    expect(server.kept.at(-1)).toMatchObject({ roots: { inspektorat: OTHER } });
    expect(server.kept.at(-1)?.channelKeys).toEqual({ 'luar-inspektorat': FIRST });
  });
});

describe('a channel key that was relied on', () => {
  it('is kept once, and never gives way to an older one', async () => {
    const { file, server } = aFile();
    await file.remember('inspektorat', SECOND);
    await file.remember('inspektorat', { ...SECOND });
    await file.remember('inspektorat', FIRST);
    expect(file.now.channelKeys).toEqual({ inspektorat: SECOND });
    expect(server.kept).toHaveLength(1);
  });

  it('counts in memory although the server did not keep it, and is offered again', async () => {
    const { file, server } = aFile();
    server.down = true;
    await expect(file.remember('inspektorat', FIRST)).rejects.toThrow('down');
    expect(file.now.channelKeys).toEqual({ inspektorat: FIRST });
    server.down = false;
    await file.remember('inspektorat', FIRST);
    expect(server.kept.map(({ channelKeys }) => channelKeys)).toEqual([{ inspektorat: FIRST }]);
  });

  it('and a root that is pinned at the same time are both in the last file', async () => {
    const { file, server } = aFile();
    await Promise.all([file.remember('luar-inspektorat', FIRST), file.pin('inspektorat', ROOT)]);
    expect(server.kept.at(-1)).toMatchObject({
      roots: { inspektorat: ROOT },
      channelKeys: { 'luar-inspektorat': FIRST },
    });
  });
});

describe('the file that is handed over', () => {
  it('holds what was remembered before, and what is remembered meanwhile comes after it', async () => {
    const { file, server } = aFile();
    server.down = true;
    await file.remember('inspektorat', FIRST).catch(() => undefined);
    server.down = false;
    const order: string[] = [];
    const handed = file.handOver(async (content) => {
      order.push(`handed ${content.channelKeys?.inspektorat?.generation}`);
      await Promise.resolve();
      order.push('taken');
    });
    const remembered = file.remember('inspektorat', SECOND).then(() => order.push('remembered'));
    await Promise.all([handed, remembered]);
    expect(order).toEqual(['handed 1', 'taken', 'remembered']);
    expect(server.kept.map(({ channelKeys }) => channelKeys?.inspektorat)).toEqual([SECOND]);
  });
});
