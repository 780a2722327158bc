import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EvidenceStore } from '../../src/platform/evidence-store/evidence-store.js';
import { FixedClock } from '../support/fixed-clock.js';

const FIRST = 'a'.repeat(32);
const SECOND = 'b'.repeat(32);

describe('files of days that are over', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  async function aStore() {
    const folder = mkdtempSync(join(tmpdir(), 'peluit-evidence-'));
    folders.push(folder);
    const clock = new FixedClock();
    const store = new EvidenceStore(folder, clock);
    const add = async (id: string, text: string) => {
      const written = await store.write(sealed(text), 1000);
      await store.keep(written, id);
    };
    return { folder, earlier: join(folder, 'earlier'), clock, store, add };
  }
  async function* sealed(text: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }

  it('move when their day is over, keep that day’s midnight, and leave today’s where they are', async () => {
    const { folder, earlier, clock, store, add } = await aStore();
    await add(FIRST, 'one');
    await store.moveEarlierDays();
    expect(readdirSync(folder)).toEqual([FIRST]);
    clock.forward({ days: 1 });
    await add(SECOND, 'two');
    await store.moveEarlierDays();
    expect(readdirSync(folder).sort()).toEqual([SECOND, 'earlier']);
    expect(readdirSync(earlier)).toEqual([FIRST]);
    expect(statSync(join(earlier, FIRST)).mtime.toISOString()).toBe('2026-11-24T00:00:00.000Z');
    for (const path of [folder, earlier]) expect(statSync(path).mtime.toISOString()).toBe('2026-11-25T00:00:00.000Z');
    expect(await store.sizeOf(FIRST)).toBe(3);
  });

  it('stay whole for whoever is reading them', async () => {
    const { clock, store, add } = await aStore();
    await add(FIRST, 'one');
    const reading = await store.open(FIRST);
    clock.forward({ days: 1 });
    await store.moveEarlierDays();
    expect(String(await reading?.readFile())).toBe('one');
    await reading?.close();
    const anew = await store.open(FIRST);
    expect(String(await anew?.readFile())).toBe('one');
    await anew?.close();
  });

  it('are moved anew after a run that broke off, with nothing lost and nothing left over', async () => {
    const { folder, earlier, clock, store, add } = await aStore();
    await add(FIRST, 'one');
    await add(SECOND, 'two');
    clock.forward({ days: 1 });
    // As a run leaves it that died over its second copy.
    mkdirSync(earlier);
    writeFileSync(join(earlier, FIRST), 'one');
    writeFileSync(join(earlier, `${'c'.repeat(32)}.part`), 'tw');
    expect(await store.sweep(async () => true)).toBe(1);
    await store.moveEarlierDays();
    expect(readdirSync(folder)).toEqual(['earlier']);
    expect(readdirSync(earlier).map((name) => readFileSync(join(earlier, name), 'utf8'))).toEqual(['one', 'two']);
  });

  it('are swept when no row names them, and can be discarded', async () => {
    const { earlier, clock, store, add } = await aStore();
    await add(FIRST, 'one');
    await add(SECOND, 'two');
    clock.forward({ days: 1 });
    await store.moveEarlierDays();
    expect(await store.sweep(async (id) => id === FIRST)).toBe(1);
    expect(readdirSync(earlier)).toEqual([FIRST]);
    await store.discard(FIRST);
    expect(await store.sizeOf(FIRST)).toBeUndefined();
  });

  it('keep their names: nobody puts another file in their place', async () => {
    const { clock, store, add } = await aStore();
    await add(FIRST, 'one');
    clock.forward({ days: 1 });
    await store.moveEarlierDays();
    await expect(add(FIRST, 'other')).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.sizeOf(FIRST)).toBe(3);
  });
});
