// Over 20 s: each of 14 deaths starts a console process anew, which is what is tested.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CustodyReader } from '../../src/custody/custody.reader.js';
import type { Severity } from '../../src/domain/case/coding.js';
import { stateAfterDecision } from '../../src/domain/case/outcome.js';
import { aHouse } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { keptCounts, recounted } from '../support/case-recount.js';
import { CaseStory, standingOf } from '../support/case-story.js';
import { aColleague, CaseWorker } from '../support/case-worker.js';
import { ConsoleProcess } from '../support/console-process.js';
import { FixedClock } from '../support/fixed-clock.js';
import { numbersOfSeed } from '../support/numbers-of-seed.js';
import { anOpenChannel } from '../support/staff.js';

/** Ways through an act's last statements: the custody entry comes last, then the commit, then the answer is read. */
const BEFORE_COMMIT = ['custody_entry', 'COMMIT'];
const AFTER_COMMIT = ['custody_entry', 'COMMIT', 'SELECT'];

for (const engine of ['sqlite', 'mariadb'] as const) {
  describe(`kill -9 of the console on ${engine}`, async () => {
    // The processes tell the time themselves; the house must agree with them.
    const house = await aHouse({ engine, clock: new FixedClock(new Date().toISOString()) });
    const month = house.core.clock.today().slice(0, 7);
    const channel = await anOpenChannel(house);
    const desk = new CaseWorker(channel.second);
    const inspektur = await aColleague(house, channel, { roles: ['inspektur'] });
    const examiner = await aColleague(house, channel, { roles: ['pemeriksa'] });

    async function anExaminedCase(): Promise<string> {
      const report = await aReport(house, channel);
      const { id } = await desk.does(desk.opening(report, [inspektur, examiner]));
      await desk.does(desk.summing(id));
      await desk.does(desk.coding(id, { month }));
      await inspektur.does(inspektur.moving(id, 'pemeriksaan'));
      return id;
    }
    const [coded, decided] = [await anExaminedCase(), await anExaminedCase()];

    /** Codes the one case anew, each time as something else, so that it leaves one bucket for another. */
    async function aCoding(): Promise<CaseStory> {
      const version = (await standingOf(house, coded)).row.codingVersion + 1;
      const what = { unit: version % 2 ? 'RSUD' : 'DISDUKCAPIL', severity: ((version % 5) + 1) as Severity };
      const request = await examiner.coding(coded, { ...what, month });
      const expected = { act: 'case.coded', row: { codingVersion: version }, coding: { version, ...what } };
      return CaseStory.of(house, examiner, coded, request, expected);
    }

    /** Decides the other case: in turn as proven, and as something that counts nothing. */
    async function aDecision(): Promise<CaseStory> {
      const { state } = await inspektur.view(decided);
      if (state !== 'pemeriksaan') await inspektur.does(inspektur.moving(decided, 'pemeriksaan'));
      const { dossier } = await examiner.does(examiner.proposing(decided));
      const outcome = dossier.length % 2 ? 'kerugian_daerah' : 'tidak_terbukti';
      const to = stateAfterDecision(outcome);
      const request = await inspektur.deciding(decided, to, outcome);
      const row = { state: to, outcome, deadlineDay: expect.any(String) } as const;
      return CaseStory.of(house, inspektur, decided, request, { act: 'case.moved', row });
    }

    const environment = {
      PELUIT_DATA_DIR: house.dataDir,
      ...(house.databaseUrl ? { PELUIT_DATABASE_URL: house.databaseUrl } : {}),
    };
    let url = '';
    let spare = new ConsoleProcess(environment);
    const startNext = async () => {
      const next = spare;
      url = await next.open();
      spare = new ConsoleProcess(environment);
      return next;
    };
    let doomed = await startNext();

    async function expectCountedAndRecorded(): Promise<void> {
      expect(await keptCounts(house)).toEqual(await recounted(house));
      const custody = house.console.get(CustodyReader, { strict: false });
      expect(await custody.verify()).toMatchObject({ kind: 'whole' });
    }

    /**
     * Tells stories to a process that dies, looks after the next start, and tells them twice more.
     * @returns how many of them stood after the death
     */
    async function survive(stories: CaseStory[], death: (doomed: ConsoleProcess) => Promise<void>): Promise<number> {
      await Promise.all([...stories.map((story) => story.tell(url)), death(doomed)]);
      await doomed.kill();
      doomed = await startNext();
      let stood = 0;
      for (const story of stories) if (await story.stands()) stood += 1;
      await expectCountedAndRecorded();
      for (const again of [...stories, ...stories]) {
        again.told = false;
        await again.tell(url);
        expect(again.told).toBe(true);
        expect(await again.stands()).toBe(true);
      }
      await expectCountedAndRecorded();
      return stood;
    }

    for (const [what, aStory] of [
      ['coding', aCoding],
      ['decision', aDecision],
    ] as const) {
      it(`leaves nothing of a ${what} that was not committed, and all of one that was`, async () => {
        for (const [path, stood] of [
          [BEFORE_COMMIT, 0],
          [AFTER_COMMIT, 1],
        ] as const) {
          const story = await aStory();
          await doomed.dieBefore(path);
          expect(await survive([story], (process) => process.endsWithin(15_000))).toBe(stood);
        }
      });
    }

    it('leaves no half of two acts at once at 10 random moments', async () => {
      const seed = process.env.KILL_SEED ?? randomBytes(4).toString('hex');
      const both = async () => [await aCoding(), await aDecision()];
      const unharmed = await both();
      await doomed.statements();
      const began = performance.now();
      await Promise.all(unharmed.map((story) => story.tell(url)));
      const took = performance.now() - began;
      const statements = numbersOfSeed(`${seed} statements`, 6, await doomed.statements());
      const moments = numbersOfSeed(`${seed} moments`, 4, 1000).map((share) => Math.round((share / 1000) * took));
      process.stdout.write(
        `${engine}: KILL_SEED=${seed}, killed before statements ${statements.join(', ')} and after ${moments.join(', ')} ms\n`,
      );
      const stood: number[] = [];
      for (const number of statements) {
        const stories = await both();
        await doomed.dieBefore(Array(number + 1).fill(''));
        stood.push(await survive(stories, async () => {}));
      }
      for (const moment of moments) {
        const death = async (process: ConsoleProcess) => {
          await new Promise((resolve) => setTimeout(resolve, moment));
          await process.kill();
        };
        stood.push(await survive(await both(), death));
      }
      process.stdout.write(`${engine}: of two acts stood ${stood.join(', ')}\n`);
    });
  });
}
