// Over 20 s: three officers in real browsers write words that nobody would write by chance into everything that a case
// takes, on both engines, and every byte that the house then holds is searched for them.
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportName } from '../../src/sealing/index.js';
import type { House } from '../support/a-house.js';
import { aReport } from '../support/a-thread.js';
import { aBrowser, aDesktop } from '../support/browser.js';
import { Canary } from '../support/canary.js';
import { aColleague, CaseWorker } from '../support/case-worker.js';
import { aRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { aSearchedHouse, aTemporaryFolder, type SearchedHouse } from '../support/searched-house.js';
import { anOpenChannel, type OpenedChannel } from '../support/staff.js';
import {
  decidesWith,
  letsColleagueIn,
  locksOverDraft,
  proposesWith,
  readsReport,
  startsExamination,
  takesOut,
  WORD_FIELDS,
  type WordField,
} from './canary-case-steps.js';
import {
  codes,
  linksReport,
  logsIn,
  opensCaseFromReport,
  opensCaseList,
  summarises,
  writesNote,
} from './case-steps.js';

const browser = await aBrowser();
// The browser has its own temporary folder by now; from here on this one belongs to the house.
const temporary = aTemporaryFolder();

for (const engine of ['sqlite', 'mariadb'] as const) {
  describe(`what the house holds of a case on ${engine}`, () => {
    /** Every sealed word begins with it, so that one search finds whether any of them is there. */
    const stem = new Canary(`kenari${engine}perkaraQx7`);
    const wordOf = (field: WordField) => `${stem.word}${field.replace('.', '')}Zw`;
    const sentence = (field: WordField) => `Tentang ${wordOf(field)} saja.`;
    const [story, draft] = [`${stem.word}ceritaZw`, `${stem.word}konsepZw`];
    /** Sent and kept in clear by design: who a member is. */
    const login = new Canary(`kenari${engine}masukjq5`);
    const name = new Canary(`Kenari${engine}NamaJq5`);

    let searched: SearchedHouse;
    let house: House;
    let proxy: RecordingProxy;
    let channel: OpenedChannel;
    let desk: Page;
    let chief: Page;
    let examiner: Page;
    let inspektur: CaseWorker;
    let pemeriksa: CaseWorker;
    let caseId: string;

    beforeAll(async () => {
      searched = await aSearchedHouse(engine, temporary);
      house = searched.house;
      channel = await anOpenChannel(house);
      inspektur = await aColleague(house, channel, { roles: ['inspektur'], name: 'I. Inspektur' });
      const who = { roles: ['pemeriksa' as const], login: login.word, name: name.word };
      pemeriksa = await aColleague(house, channel, who);
      proxy = await aRecordingProxy(house.consoleUrl);
      [desk, chief, examiner] = [await aPage(), await aPage(), await aPage()];
    });

    async function aPage(): Promise<Page> {
      const page = await (await aDesktop(browser)).newPage();
      page.setDefaultTimeout(60_000);
      return page;
    }
    /** The house as its officers reach it: over a line on which every byte is written down. */
    const overTheLine = () => ({ ...house, consoleUrl: proxy.url });
    async function opensCase(page: Page): Promise<void> {
      await opensCaseList(page);
      await page.locator(`[data-case="${caseId}"]`).click();
      await page.getByRole('heading', { level: 1, name: reportName(caseId) }).waitFor();
      await page.getByRole('tab', { name: 'Langkah' }).waitFor();
    }

    it('is written by the desk', async () => {
      const first = await aReport(house, channel, { text: story });
      const second = await aReport(house, channel, { text: story });
      await logsIn(overTheLine(), desk, channel.second);
      await readsReport(house, desk, first);
      await desk.getByText(story, { exact: true }).waitFor();
      caseId = await opensCaseFromReport(desk, sentence('opened.text'), name.word);
      await codes(desk, sentence('coding.text'));
      await summarises(desk, sentence('summary.text'), sentence('summary.impact'));
      await readsReport(house, desk, second);
      await linksReport(desk, 'disduk', reportName(caseId), sentence('link.text'));
    });

    it('is examined, decided and locked', async () => {
      await logsIn(overTheLine(), chief, inspektur.staff);
      await opensCase(chief);
      await chief.getByText(sentence('opened.text')).waitFor();
      await letsColleagueIn(chief, name.word, sentence('member.text'));
      await startsExamination(chief, sentence('move.text'));
      await logsIn(overTheLine(), examiner, pemeriksa.staff);
      await opensCase(examiner);
      await writesNote(examiner, sentence('note.text'));
      await examiner.getByText(/Disimpan/).waitFor();
      await proposesWith(examiner, sentence('proposal.text'), sentence('proposal.answer'));
      await opensCase(chief);
      await decidesWith(chief, sentence('decision.text'));
      await takesOut(chief, name.word, sentence('keys.text'));
      await locksOverDraft(chief, draft);
    });

    it('is all in the dossier, for who holds its key', async () => {
      const known = [new CaseWorker(channel.first), new CaseWorker(channel.second), inspektur, pemeriksa];
      const { entries } = await inspektur.opens(await inspektur.view(caseId), known);
      expect(entries.map((entry) => entry.verdict)).toEqual(entries.map(() => 'genuine'));
      const bodies = entries.map((entry) => entry.body as unknown as Record<string, unknown>);
      for (const field of WORD_FIELDS) {
        const [type = '', key = ''] = field.split('.');
        expect(bodies.filter((body) => body?.type === type).map((body) => body[key])).toEqual([sentence(field)]);
      }
    });

    it('goes over the line sealed, while what is not sealed is found there', async () => {
      const recorded = proxy.recorded();
      // Typed by the one, and told to the others by the server: the search sees both directions.
      expect(login.formsIn(recorded)).toEqual(['utf-8']);
      expect(name.formsIn(recorded)).toEqual(['utf-8']);
      expect(stem.formsIn(recorded)).toEqual([]);
    });

    it('is stored sealed, while what is not sealed is found there', async () => {
      const found = await searched.holds(name);
      expect(found).toContain('member.name: utf-8');
      expect(found.filter((place) => place.startsWith('/'))).not.toEqual([]);
      expect(await searched.holds(stem)).toEqual([]);
    });

    it('is not left in a browser', async () => {
      for (const page of [desk, chief, examiner]) {
        const kept = JSON.stringify(await page.context().storageState({ indexedDB: true }));
        expect(kept).toContain('__Host-peluit');
        expect(stem.formsIn(Buffer.from(kept))).toEqual([]);
        await page.context().close();
      }
    });
  });
}
