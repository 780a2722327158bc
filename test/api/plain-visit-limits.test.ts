import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { argon2 } from '../../src/platform/kdf/kdf-queue.js';
import { MOST_FILES_IN_THREAD } from '../../src/reports/file-limits.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { deriveReceipt, lookupHash } from '../../src/sealing/index.js';
import { aHouse } from '../support/a-house.js';
import { PlainVisitor, receiptWords, textOf } from '../support/plain-visitor.js';
import { anOpenChannel } from '../support/staff.js';

describe('a visit without script', async () => {
  const house = await aHouse();
  await anOpenChannel(house);
  const visitor = new PlainVisitor(house);
  const { reader } = house.core.database;
  const filed = async () => receiptWords(await visitor.report({ uraian: 'Diminta uang di loket.' }));

  it('takes the word of danger even when the message with it cannot be taken', async () => {
    const page = await visitor.openReport((await filed()).join(' '));
    const refused = await visitor.write(page, { pesan: 'x'.repeat(50_001), dicari: 'ya' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Pesan lebih dari 50.000 huruf.');
    expect(textOf(refused, 'pesan')).toContain('Saya dicari atau diancam.');
    expect(refused.text).toContain(`${'x'.repeat(50_001)}</textarea>`);
  });

  it('says that the mark was not sent either when the visit had ended, with or without words', async () => {
    const page = await visitor.openReport((await filed()).join(' '));
    house.clock.forward({ minutes: 31 });
    const kept = (text: string) => text.slice(text.indexOf('id="belum-terkirim"'));
    const both = await visitor.write(page, { pesan: 'Mereka tahu.', dicari: 'ya' });
    expect(kept(both.text)).toContain('Saya dicari atau diancam');
    expect(kept(both.text)).toContain('Mereka tahu.');
    const markOnly = await visitor.write(page, { pesan: '', dicari: 'ya' });
    expect(kept(markOnly.text)).toContain('Saya dicari atau diancam');
    const wordsOnly = await visitor.write(page, { pesan: 'Mereka tahu.' });
    expect(kept(wordsOnly.text)).not.toContain('Saya dicari atau diancam');
    expect((await visitor.write(page, { pesan: '' })).text).not.toContain('belum-terkirim');
  });

  it('takes files while the thread has room, names the others, and still takes what is there already', async () => {
    const words = await filed();
    const keys = await deriveReceipt(words, house.core.deploymentId, argon2);
    const { id: reportId } = await reader
      .getRepository(ReportEntity)
      .findOneByOrFail({ lookupHash: lookupHash(keys.lookup) });
    // As if 198 had come before; what they hold is not looked at.
    const row = () => ({
      id: randomBytes(16).toString('hex'),
      reportId,
      entryN: 0,
      bytes: 1,
      sha256: randomBytes(32).toString('hex'),
      day: '2026-11-24',
    });
    await house.core.database.inTransaction((manager) =>
      manager.insert(AttachmentEntity, Array.from({ length: MOST_FILES_IN_THREAD - 2 }, row)),
    );
    const count = () => reader.getRepository(AttachmentEntity).countBy({ reportId });
    const file = (name: string) => ({ name, type: 'text/plain', bytes: Buffer.from(`isi ${name}`) });
    const page = await visitor.openReport(words.join(' '));
    const three = ['satu.txt', 'dua.txt', 'tiga.txt'].map(file);
    const evidence = () => readdirSync(join(house.dataDir, 'evidence')).length;
    const before = evidence();
    const answer = await visitor.write(page, { pesan: 'Tiga berkas.' }, three);
    expect(answer.status).toBe(200);
    expect(textOf(answer, 'pesan')).toContain('dua.txt');
    expect(textOf(answer, 'pesan')).not.toContain('tiga.txt');
    expect(answer.text).toContain('2 berkas sudah sampai.');
    expect(answer.text).toContain('Berkas ini tidak sampai: tiga.txt.');
    expect(answer.text).toContain('sudah memuat 200 berkas');
    expect(await count()).toBe(MOST_FILES_IN_THREAD);
    expect(evidence() - before).toBe(2);

    // The same page sent again finds its two files, and there is still no room for the third.
    const again = await visitor.write(page, { pesan: 'Tiga berkas.' }, three);
    expect(again.text).toContain('2 berkas sudah sampai.');
    const full = await visitor.write(again, { pesan: '' }, [file('empat.txt')]);
    expect(full.status).toBe(422);
    expect(full.text).toContain('Berkas ini tidak sampai: empat.txt.');
    expect(await count()).toBe(MOST_FILES_IN_THREAD);
    expect(evidence() - before).toBe(2);
  });
});
