import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';
import { anOpenChannel } from '../support/staff.js';

const PAGES = ['/', '/lapor', '/resi', '/bantuan', '/keamanan', '/privasi', '/zona-integritas', '/tidak-ada'];
const INSIDE_APPS = {
  WhatsApp: 'WhatsApp/2.23.20.0 A',
  Facebook:
    'Mozilla/5.0 (Linux; Android 11; SM-A107F) AppleWebKit/537.36 Chrome/110 Mobile [FB_IAB/FB4A;FBAV/400.0.0;]',
  'Facebook on an iPhone': 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Mobile/15E148 [FBAN/FBIOS;FBAV/400]',
  Instagram: 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Mobile/20A362 Instagram 300.0.0.0',
  TikTok: 'Mozilla/5.0 (Linux; Android 12) Chrome/110 Mobile Safari/537.36 trill_300 BytedanceWebview/d8a21c6',
  Line: 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Mobile/15E148 Safari Line/13.0.0',
  'any Android app': 'Mozilla/5.0 (Linux; Android 9; Redmi 7; wv) AppleWebKit/537.36 Version/4.0 Chrome/110 Mobile',
};
const BROWSERS = [
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0',
  'OnlineShop/1.0',
];

describe('what a page tells others about itself', async () => {
  const house = await aHouse({ settings: { PELUIT_ONION_URL: `http://${'p'.repeat(56)}.onion` } });
  beforeAll(() => anOpenChannel(house));
  const get = (path: string, userAgent = BROWSERS[0] ?? '') =>
    request(house.citizen.getHttpServer()).get(path).set('user-agent', userAgent);

  it('is the same neutral title and icon on every page, and nothing for a link preview', async () => {
    for (const path of PAGES) {
      for (const query of ['', '?lang=en', '?tanpa-skrip=1']) {
        const { text, headers } = await get(path + query);
        expect(text.match(/<title>[^<]*/g), path).toEqual(['<title>Zona Integritas · Bekasi']);
        expect(text.match(/<link rel="icon"[^>]*>/g), path).toEqual(['<link rel="icon" href="/aset/icon.svg"/>']);
        expect(text, path).not.toMatch(/property="og:|name="(?:twitter:|description|keywords|application-name)/);
        expect(text, path).not.toMatch(/rel="(?:manifest|canonical|prefetch|preconnect|dns-prefetch|shortcut)/);
        expect(text, path).toContain('<meta name="referrer" content="no-referrer"/>');
        expect(headers['referrer-policy']).toBe('no-referrer');
        expect(headers['cache-control']).toBe('no-store');
        expect(headers.etag ?? headers['last-modified']).toBeUndefined();
      }
    }
  });

  it('keeps the pages of a report, and addresses that do not exist, out of search engines', async () => {
    const robots = async (path: string) => /name="robots" content="([^"]*)"/.exec((await get(path)).text)?.[1];
    for (const path of ['/lapor', '/resi']) expect(await robots(path)).toBe('noindex, noarchive');
    for (const path of ['/', '/bantuan', '/zona-integritas']) expect(await robots(path)).toBe('noarchive');
  });

  it('loads nothing from another host and leads to none but the neutral site', async () => {
    for (const path of PAGES) {
      const { text } = await get(path);
      const addresses = [...text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(addresses.filter((address) => !/^[/#](?!\/)/.test(address))).toEqual([]);
      expect([...text.matchAll(/data-exit="([^"]*)"/g)].map(([, address]) => address)).toEqual([
        'https://www.bmkg.go.id/',
      ]);
    }
  });

  it.each(Object.entries(INSIDE_APPS))(
    'offers the ordinary browser inside %s, and stands in nobody’s way',
    async (_, ua) => {
      for (const path of ['/', '/lapor', '/resi', '/bantuan']) {
        const { text } = await get(path, ua);
        expect(text).toContain('Buka di peramban biasa.');
        expect(text).toContain('Anda tetap dapat melapor di sini.');
        expect((await get(`${path}?lang=en`, ua)).text).toContain('Open this in your usual browser.');
      }
      expect((await get('/lapor', ua)).text).toContain('<textarea');
    },
  );

  it.each(BROWSERS)('says nothing of the kind to %s', async (ua) => {
    expect((await get('/lapor', ua)).text).not.toContain('Buka di peramban biasa.');
  });

  it('tells how to use Tor, with the address for it, and what to do when the office looks for the reporter', async () => {
    const { text } = await get('/bantuan');
    expect(text).toContain('Cara memakai Tor');
    expect(text).toContain(`http://${'p'.repeat(56)}.onion`);
    expect(text).toContain('Bila kantor mencari pelapor');
    expect(text).toContain('Anda tidak wajib mengaku');
    expect((await get('/bantuan?lang=en')).text).toContain('If the office looks for the reporter');
    const without = await aHouse();
    const answer = await request(without.citizen.getHttpServer()).get('/bantuan');
    expect(answer.text).toContain('Situs ini belum mempunyai alamat .onion.');
    await without.close();
  });

  it('lets no browser offer what was typed to whoever types next, and fills in nothing of a receipt', async () => {
    const { text: form } = await get('/lapor?tanpa-skrip=1');
    const tags = form.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? [];
    const open = tags.filter((tag) => !tag.includes('autocomplete="off"'));
    expect(tags.length).toBeGreaterThan(15);
    expect(open.filter((tag) => /type="(?:text|hidden|file)"/.test(tag))).toEqual([]);
    expect(open.filter((tag) => tag.startsWith('<textarea')).length).toBe(2);
    const { text: receipt } = await get('/resi');
    for (const tag of receipt.match(/<(?:input|textarea)\b[^>]*>/g) ?? []) expect(tag).toContain('autocomplete="off"');
  });
});
