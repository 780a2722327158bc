import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { deriveReceipt, drawReceipt } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { atTheDesk } from '../support/at-the-desk.js';
import { hiddenFields, PlainVisitor, textOf } from '../support/plain-visitor.js';
import { aReport, Reporter } from '../support/reporter.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';

describe('files left unfinished, on the page without script', async () => {
  const house = await aHouse();
  const visitor = new PlainVisitor(house);
  let channel: OpenedChannel;
  beforeAll(async () => {
    channel = await anOpenChannel(house);
    await house.listen();
  });

  /** A report whose page with script was closed while a file was on its way. */
  async function leavesOne() {
    const words = drawReceipt();
    const keys = await deriveReceipt(words, house.core.deploymentId, argon2);
    const { channelId: id, generation, recipient } = channel;
    const desk = { id, generation, recipient };
    const reporter = new Reporter(() => house.citizenUrl, house.core.csrf.issue('citizen'), desk, keys);
    await reporter.file(aReport('Diminta uang.'));
    const whole = new Uint8Array(randomBytes(70_000));
    await reporter.addFile('surat.pdf', 'application/pdf', whole);
    const plain = new Uint8Array(randomBytes(300_000));
    const { note, entry, ciphertext } = await reporter.listFile('rekaman.m4a', 'audio/mp4', plain);
    await reporter.uploads().begin(note.id, entry.n, ciphertext.length);
    await reporter.uploads().send(note.id, 0, ciphertext.subarray(0, 120_000));
    return { words, note, plain };
  }

  const opens = (words: readonly string[]) => visitor.openReport(words.join(' '));
  const notesOf = async (words: readonly string[]) =>
    (await atTheDesk(house, channel, words)).entries.flatMap(({ body }) => (body?.type === 'files' ? body.files : []));

  it('are told with how far each is and how to finish it, beside those that have arrived', async () => {
    const { words } = await leavesOne();
    const page = await opens(words);
    expect(textOf(page, 'pesan')).toContain('surat.pdf 70 kB sampai ✓');
    expect(textOf(page, 'pesan')).toMatch(/rekaman\.m4a 300 kB belum lengkap – 120 kB dari 3\d\d kB/);
    expect(textOf(page, 'belum-lengkap')).toMatch(
      /^rekaman\.m4a belum lengkap – 120 kB dari 3\d\d kB Tidak jadi dikirim$/,
    );
    expect(page.text).toContain('ketik 8 kata, lalu pilih berkas yang sama');
  });

  it('are finished by sending the same file once more, which comes instead of the first', async () => {
    const { words, note, plain } = await leavesOne();
    const file = { name: 'rekaman.m4a', type: 'audio/mp4', bytes: Buffer.from(plain) };
    const sent = await visitor.write(await opens(words), {}, [file]);
    expect(sent.text).toContain('1 berkas sudah sampai.');
    expect(textOf(sent, 'pesan')).toContain('rekaman.m4a 300 kB dikirim ulang');
    expect(sent.text).not.toContain('id="belum-lengkap"');
    const [, , again] = await notesOf(words);
    expect(again).toMatchObject({ replaces: note.id, sha256: note.sha256 });
  });

  it('are not awaited any more when she says so', async () => {
    const { words, note } = await leavesOne();
    const page = await opens(words);
    const said = await visitor.submit('/resi/tidak-jadi', { ...hiddenFields(page), berkas: note.id });
    expect(said.status).toBe(200);
    expect(said.text).toContain('Berkas itu tidak ditunggu lagi.');
    expect(textOf(said, 'pesan')).toMatch(
      /rekaman\.m4a 300 kB tidak jadi dikirim .*Ada berkas yang tidak jadi dikirim\.$/,
    );
    expect(said.text).not.toContain('id="belum-lengkap"');
    const { entries, report } = await atTheDesk(house, channel, words);
    expect(entries.at(-1)?.body).toEqual({ type: 'files-withdrawn', files: [note.id] });
    expect(report.state).toBe('diterima');
    const refused = await visitor.submit('/resi/tidak-jadi', { ...hiddenFields(page), berkas: '../etc' });
    expect(refused.status).toBe(400);
  });
});
