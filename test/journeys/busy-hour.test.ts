import { beforeAll, expect, it } from 'vitest';
import { ProofOfWork } from '../../src/platform/proof/proof-of-work.js';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { aHouse } from '../support/a-house.js';
import { aBrowser, aPhone } from '../support/browser.js';
import { anOpenChannel } from '../support/staff.js';
import { toTheEnd } from './citizen-steps.js';

// On SQLite: which engine is behind it makes no difference to the page.
const house = await aHouse();
const browser = await aBrowser();
beforeAll(async () => {
  await anOpenChannel(house);
  await house.listen();
});

it('a page that lay open for hours files in the middle of a flood: it works out a new proof and says why it takes longer', async () => {
  const page = await (await aPhone(browser)).newPage();
  await page.goto(`${house.citizenUrl}/lapor`);
  const first = page.waitForResponse(/\/api\/bukti-kerja$/);
  let isAsked = false;
  const task = first.then((answer) => {
    isAsked = true;
    return answer.json();
  });
  // It is asked for while she types, once the slow derivation is over.
  await page.fill('#uraian', 'Diminta Rp150.000 di loket 2');
  while (!isAsked) await page.locator('#uraian').pressSequentially('.', { delay: 100 });
  expect(await task).toMatchObject({ crowded: false });

  house.clock.forward({ hours: 3 });
  const proofs = house.citizen.get(ProofOfWork, { strict: false });
  for (let n = 0; n < 200; n += 1) proofs.countFiling();
  const statuses: number[] = [];
  page.on('response', (answer) => {
    if (/\/api\/laporan\b/.test(answer.url())) statuses.push(answer.status());
  });
  await page.evaluate(() => {
    const button = document.querySelector('#tempat-tombol button') as HTMLElement;
    const said: string[] = [];
    new MutationObserver(() => said.push(button.textContent ?? '')).observe(button, { childList: true });
    Object.assign(window, { said });
  });
  const began = performance.now();
  await toTheEnd(page);
  await page.click('#tempat-tombol button');
  await page.waitForSelector('#resi li');
  console.log(`filed after ${((performance.now() - began) / 1000).toFixed(1)} s at the dearest`);
  expect(statuses).toEqual([428, 200]);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => text.startsWith('Sebentar: banyak laporan masuk… '))).not.toEqual([]);
  expect(await house.core.database.reader.getRepository(ReportEntity).count()).toBe(1);
  await page.context().close();
});
