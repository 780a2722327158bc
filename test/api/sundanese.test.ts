import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';
import { anOpenChannel } from '../support/staff.js';

describe('the Sundanese draft', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-languages-'));
  cpSync('config/bekasi', folder, { recursive: true });
  const file = join(folder, 'languages.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('languages: [id, en]', 'languages: [id, en, su]'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const house = await aHouse({ settings: { PELUIT_CONFIG_DIR: folder } });
  const usual = await aHouse();
  beforeAll(() => anOpenChannel(house));
  const get = (path: string, { citizen } = house) => request(citizen.getHttpServer()).get(path);
  const DRAFT = 'Draf, ngadagoan dipariksa ku panyatur asli.';

  it.each([
    ['/', 'Jieun laporan'],
    ['/lapor', 'Naon nu kajadian?'],
    ['/lapor', 'Geus kacatet'],
    ['/resi', '8 kecap resi Anjeun'],
    ['/resi', 'Lalampahan laporan'],
    ['/bantuan', 'Mun kantor néangan palapor'],
    ['/tidak-ada', 'Kaca teu kapanggih'],
  ])('is shown at %s, and says what it is', async (path, words) => {
    const { text } = await get(`${path}?lang=su`);
    expect(text).toContain('<html translate="no" lang="su"');
    expect(text).toContain(DRAFT);
    expect(text).toContain(words);
    expect(text).toContain('Bahasa Indonesia</a>');
  });

  it('takes a report without script, with its day in Sundanese', async () => {
    const page = await get('/lapor?lang=su');
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
    const answer = await request(house.citizen.getHttpServer())
      .post('/lapor?lang=su')
      .field('csrf', hidden('csrf'))
      .field('tiket', hidden('tiket'))
      .field('uraian', 'Aya pungli di lokét.')
      .field('saluran', 'inspektorat');
    expect(answer.text).toContain('Laporan Anjeun geus katarima.');
    expect(answer.text).toMatch(/Balik deui sanggeus (?:Senén|Salasa|Rebo|Kemis|Jumaah|Saptu|Minggu), \d+ \S+ \d{4}/);
    expect(answer.text.match(/<ol id="resi".*?<\/ol>/s)?.[0].match(/<li/g)).toHaveLength(8);
  });

  it('is nowhere unless the installation offers it', async () => {
    for (const path of ['/', '/lapor', '/resi', '/tidak-ada']) {
      const { text } = await get(`${path}?lang=su`, usual);
      expect(text).toContain('lang="id"');
      expect(text).not.toContain(DRAFT);
      expect(text).not.toContain('Basa Sunda');
    }
  });
});
