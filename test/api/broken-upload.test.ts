import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { ReportEntity, ReportEntryEntity } from '../../src/reports/reports.entity.js';
import { aHouse } from '../support/a-house.js';
import { PlainVisitor, receiptWords } from '../support/plain-visitor.js';
import { anOpenChannel } from '../support/staff.js';

describe('a form without script whose line breaks in the middle of a file', async () => {
  const house = await aHouse();
  const visitor = new PlainVisitor(house);
  const { reader } = house.core.database;
  const evidence = () => readdirSync(join(house.dataDir, 'evidence'));
  beforeAll(async () => {
    await anOpenChannel(house);
    await house.listen();
  });

  /** Sends the head of a form with its text, one whole file and a part of a second one, and hangs up. */
  async function sendAndHangUp(answers: Record<string, string>, whole: Buffer): Promise<void> {
    const parts = Object.entries(answers).map(
      ([name, value]) => `--grenze\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const fileHead = (name: string) =>
      `--grenze\r\nContent-Disposition: form-data; name="bukti"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
    const { hostname, port } = new URL(house.citizenUrl);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      'POST /lapor HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=grenze\r\nContent-Length: 9000000\r\n\r\n',
    );
    socket.write(parts.join(''));
    socket.write(fileHead('satu.jpg'));
    socket.write(whole);
    socket.write(`\r\n${fileHead('dua.jpg')}`);
    socket.write(Buffer.alloc(300_000, 7));
    // The text is filed before the first file is read, and the first file before the second one.
    await vi.waitFor(() => expect(evidence().length).toBeGreaterThanOrEqual(2), { timeout: 20_000 });
    socket.destroy();
    await vi.waitFor(() => expect(evidence().filter((name) => name.endsWith('.part'))).toEqual([]), {
      timeout: 20_000,
    });
  }

  it('is filed with what had arrived; sent again it gets its receipt, and no file twice', async () => {
    const form = { ...(await visitor.openForm()), uraian: 'Diminta uang di loket.' };
    const whole = Buffer.alloc(100_000, 3);
    await sendAndHangUp(form, whole);
    await vi.waitFor(async () => expect(await reader.getRepository(AttachmentEntity).count()).toBe(1));
    expect(await reader.getRepository(ReportEntity).count()).toBe(1);

    const again = await visitor.send('/lapor', form, [
      { name: 'satu.jpg', type: 'image/jpeg', bytes: whole },
      { name: 'dua.jpg', type: 'image/jpeg', bytes: Buffer.alloc(500_000, 7) },
    ]);
    expect(receiptWords(again)).toHaveLength(8);
    expect(again.text).toContain('2 berkas sudah sampai.');
    expect(await reader.getRepository(ReportEntity).count()).toBe(1);
    expect(await reader.getRepository(AttachmentEntity).count()).toBe(2);
    expect(await reader.getRepository(ReportEntryEntity).count()).toBe(3);
    expect(evidence()).toHaveLength(2);
  });
});
