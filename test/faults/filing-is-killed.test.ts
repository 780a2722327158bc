// Over 20 s: each of 60 cases starts a server process anew, which is what is tested.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AttachmentEntity } from '../../src/evidence/evidence.entity.js';
import { UploadEntity } from '../../src/evidence/upload.entity.js';
import { MILESTONES } from '../../src/platform/milestones.js';
import { ReportEntity, ReportEntryEntity, ThreadWrapEntity } from '../../src/reports/reports.entity.js';
import { aHouse, type House } from '../support/a-house.js';
import { CitizenProcess } from '../support/citizen-process.js';
import { FixedClock } from '../support/fixed-clock.js';
import { numbersOfSeed } from '../support/numbers-of-seed.js';
import { aReport, Reporter, type SealedForThread } from '../support/reporter.js';
import { anOpenChannel } from '../support/staff.js';

/** A filing as a browser does it: the text, then one file; each request is kept to be sent again. */
class Story {
  private filingRequest: object | undefined;
  private file: SealedForThread | undefined;
  told = { filed: false, file: false };

  constructor(readonly reporter: Reporter) {}

  get attachmentId(): string {
    return this.file?.note.id ?? '';
  }

  /** Sends what has not been answered yet; ends in silence when the line dies. */
  async tell(): Promise<void> {
    try {
      if (!this.told.filed) {
        this.filingRequest ??= await this.reporter.filing(aReport('Petugas loket meminta Rp150.000.'));
        const filed = await this.reporter.send(this.filingRequest);
        expect(filed.status).toBe(200);
        this.told.filed = true;
      }
      if (!this.told.file) {
        this.file ??= await this.reporter.sealFile('bukti.bin', '', new Uint8Array(randomBytes(150_000)));
        await this.sendFile(this.file);
        this.told.file = true;
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }

  /** The entry first, and then the file from where the server has it. */
  private async sendFile({ note, entry, ciphertext, listing }: SealedForThread): Promise<void> {
    expect((await this.reporter.post('/api/resi/entri', listing)).status).toBe(200);
    const tus = this.reporter.uploads();
    const begun = await tus.begin(note.id, entry.n, ciphertext.length);
    // A conflict: it has arrived whole, and the answer got lost.
    expect([201, 409]).toContain(begun.status);
    const offset = Number((await tus.offset(note.id)).headers.get('upload-offset'));
    if (offset === ciphertext.length) return;
    expect((await tus.send(note.id, offset, ciphertext.subarray(offset))).status).toBe(204);
  }
}

/** What is in the database and the evidence folder of one report. */
async function stored(house: House, story: Story) {
  const { reader } = house.core.database;
  const { id } = story.reporter;
  return {
    report: await reader.getRepository(ReportEntity).countBy({ id }),
    entries: (await reader.getRepository(ReportEntryEntity).findBy({ reportId: id })).map((entry) => entry.n).sort(),
    wraps: await reader.getRepository(ThreadWrapEntity).countBy({ reportId: id }),
    attachments: await reader.getRepository(AttachmentEntity).countBy({ reportId: id }),
  };
}

async function expectWhole(house: House, story: Story): Promise<void> {
  const found = await stored(house, story);
  if (story.told.filed) expect(found.report).toBe(1);
  expect([0, 1]).toContain(found.report);
  expect(found.wraps).toBe(found.report);
  // The entry of a file comes before the file.
  expect([[], [0], [0, 1]]).toContainEqual(found.entries);
  expect(found.entries.length).toBeGreaterThanOrEqual(found.report + found.attachments);
  if (story.told.file) expect(found.attachments).toBe(1);
  await expectFilesAndRowsAgree(house);
}

/** No row without its file, no stray file after the start; of an upload only what a row names. */
async function expectFilesAndRowsAgree(house: House): Promise<void> {
  const rows = await house.core.database.reader.getRepository(AttachmentEntity).find();
  const uploads = await house.core.database.reader.getRepository(UploadEntity).find();
  const folder = join(house.dataDir, 'evidence');
  const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  expect(names.map(({ name }) => name).sort()).toEqual(rows.map((row) => row.id).sort());
  const unfinished = existsSync(join(folder, 'unfinished')) ? readdirSync(join(folder, 'unfinished')) : [];
  expect(unfinished.filter((name) => !uploads.some(({ id }) => id === name))).toEqual([]);
}

/** Files as a browser without script does. @returns whether the receipt was shown */
async function plainFiling(url: string): Promise<boolean> {
  try {
    const page = await (await fetch(`${url}/lapor?tanpa-skrip=1`)).text();
    const form = new FormData();
    for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)) {
      form.append(name, value);
    }
    form.append('uraian', 'Diminta Rp150.000 di loket.');
    form.append('bukti', new Blob([new Uint8Array(randomBytes(100_000))]), 'bukti.bin');
    const answer = await fetch(`${url}/lapor?tanpa-skrip=1`, { method: 'POST', body: form });
    return (await answer.text()).includes('id="resi"');
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

for (const engine of ['sqlite', 'mariadb'] as const) {
  describe(`kill -9 on ${engine}`, async () => {
    // The processes tell the time themselves; the house must agree with them.
    const house = await aHouse({ engine, clock: new FixedClock(new Date().toISOString()) });
    const desk = await anOpenChannel(house);
    const csrf = house.core.csrf.issue('citizen');
    const environment = {
      PELUIT_DATA_DIR: house.dataDir,
      ...(house.databaseUrl ? { PELUIT_DATABASE_URL: house.databaseUrl } : {}),
    };
    let url = '';
    const aStory = () =>
      new Story(
        new Reporter(() => url, csrf, { id: desk.channelId, generation: desk.generation, recipient: desk.recipient }),
      );
    let spare = new CitizenProcess(environment);
    const startNext = async () => {
      const next = spare;
      url = await next.open();
      spare = new CitizenProcess(environment);
      return next;
    };
    let doomed = await startNext();

    /** Tells a story to a process that dies, looks after the next start, and tells the rest. */
    async function survives(story: Story, death: (doomed: CitizenProcess) => Promise<void>): Promise<void> {
      const dying = death(doomed);
      await Promise.all([story.tell(), dying]);
      await doomed.ended;
      doomed = await startNext();
      await expectWhole(house, story);
      await story.tell();
      expect(story.told).toEqual({ filed: true, file: true });
      await expectWhole(house, story);
      expect(await stored(house, story)).toEqual({ report: 1, entries: [0, 1], wraps: 1, attachments: 1 });
    }

    // The server seals only for those who have no script; that point is reached in the next test.
    for (const point of MILESTONES.filter((name) => name !== 'filing.sealed')) {
      it(`loses and doubles nothing at ${point}`, async () => {
        await doomed.dieAt(point);
        await survives(aStory(), (process) => process.endsWithin(15_000));
      });
    }

    for (const point of ['filing.sealed', 'filing.in-transaction', 'file.begun', 'file.kept'] as const) {
      it(`leaves no half report without script at ${point}`, async () => {
        await doomed.dieAt(point);
        const before = await house.core.database.reader.getRepository(ReportEntity).count();
        const shown = await plainFiling(url);
        await doomed.ended;
        doomed = await startNext();
        expect(shown).toBe(false);
        const after = await house.core.database.reader.getRepository(ReportEntity).count();
        // Text first: a process that dies over the file leaves the text filed.
        expect(after - before).toBe(point.startsWith('file.') ? 1 : 0);
        await expectFilesAndRowsAgree(house);
        expect(await plainFiling(url)).toBe(true);
      });
    }

    it('loses and doubles nothing at 20 random moments', { timeout: 180_000 }, async () => {
      const seed = process.env.KILL_SEED ?? randomBytes(4).toString('hex');
      const moments = numbersOfSeed(seed, 20, 160);
      process.stdout.write(`${engine}: KILL_SEED=${seed}, killed after ${moments.join(', ')} ms\n`);
      for (const moment of moments) {
        await survives(aStory(), async (process) => {
          await new Promise((resolve) => setTimeout(resolve, moment));
          await process.kill();
        });
      }
    });
  });
}
