// On SQLite; what is filed twice or not is decided before any database is asked.
import { expect, it } from 'vitest';
import { ReportEntity } from '../../src/reports/reports.entity.js';
import { aHouse } from '../support/a-house.js';
import { CitizenProcess } from '../support/citizen-process.js';
import { FixedClock } from '../support/fixed-clock.js';
import { anOpenChannel } from '../support/staff.js';

const STORY = 'Diminta Rp150.000 di loket 2.';

/** The bytes of a form as a browser sends them, so that the very same ones can be sent again. */
async function bodyOf(page: string): Promise<{ headers: Record<string, string>; body: ArrayBuffer }> {
  const form = new FormData();
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    form.append(name, value);
  }
  form.append('uraian', STORY);
  form.append('tempat', 'Loket 2');
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  return { headers: { 'content-type': type }, body: await encoded.arrayBuffer() };
}

for (const point of ['filing.committed', 'filing.in-transaction'] as const) {
  it(`tells a sender without script what may have happened when the server dies at ${point} and her browser sends again`, async () => {
    const house = await aHouse({ engine: 'sqlite', clock: new FixedClock(new Date().toISOString()) });
    await anOpenChannel(house);
    const filed = () => house.core.database.reader.getRepository(ReportEntity).count();
    const environment = { PELUIT_DATA_DIR: house.dataDir };
    const path = '/lapor?tanpa-skrip=1';

    const doomed = new CitizenProcess(environment);
    const url = await doomed.open();
    await doomed.dieAt(point);
    const sent = await bodyOf(await (await fetch(url + path)).text());
    await expect(fetch(url + path, { method: 'POST', ...sent })).rejects.toThrow();
    await doomed.ended;
    const arrived = point === 'filing.committed' ? 1 : 0;
    expect(await filed()).toBe(arrived);

    const next = await new CitizenProcess(environment).open();
    const again = await fetch(next + path, { method: 'POST', ...sent });
    const page = await again.text();
    expect(again.status).toBe(409);
    expect(page).toContain('Bila Anda sudah menekan kirim sebelumnya, laporan itu mungkin sudah masuk');
    expect(page).toContain(`${STORY}</textarea>`);
    expect(page).toContain('value="Loket 2"');
    expect(await filed()).toBe(arrived);

    // Sent once more from that page, knowing it: a receipt, and a second report only now.
    const knowing = await fetch(next + path, { method: 'POST', ...(await bodyOf(page)) });
    expect(await knowing.text()).toContain('id="resi"');
    expect(await filed()).toBe(arrived + 1);
  });
}
