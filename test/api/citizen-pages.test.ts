import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { aHouse } from '../support/a-house.js';

describe('the public pages', async () => {
  const house = await aHouse();
  const server = () => request(house.citizen.getHttpServer());

  it.each(['/', '/lapor', '/resi', '/bantuan', '/keamanan', '/privasi', '/zona-integritas'])(
    '%s is there in both languages, with the same neutral title and nothing to keep',
    async (path) => {
      for (const lang of ['id', 'en']) {
        const answer = await server().get(path).query({ lang });
        expect(answer.status).toBe(200);
        expect(answer.text).toContain('<title>Zona Integritas · Bekasi</title>');
        expect(answer.text).toContain(`lang="${lang}"`);
        expect(answer.headers['set-cookie']).toBeUndefined();
        expect(answer.headers['cache-control']).toBe('no-store');
        expect(answer.headers['clear-site-data']).toBeUndefined();
      }
    },
  );

  it('name the units of the wave of 2021, with date and source, and no award that nobody recorded', async () => {
    const { text } = await server().get('/zona-integritas');
    expect(text).toContain('Gelombang 1 · 6 September 2021');
    for (const name of ['Badan Pendapatan Daerah', 'Dinas Kependudukan dan Pencatatan Sipil', 'Kabupaten Bekasi']) {
      expect(text).toContain(name);
    }
    expect(text).toContain('Predikat: belum tercatat di sini. Artinya belum ada dokumen yang dicatat');
    expect(text).toContain('karena selain memiliki tingkat kerawanan tinggi dinilai sebagai OPD yang paling siap');
    expect(text).toContain('56 unit lain');
  });

  it('say that no report can be taken yet, and where else to go, while no channel is open', async () => {
    const { text } = await server().get('/lapor');
    expect(text).toContain('Laporan belum dapat diterima di sini.');
    expect(text).toContain('Ombudsman');
    expect(text).not.toContain('<textarea');
  });

  it('come compressed when the browser takes it, and plain when it does not', async () => {
    const encodingFor = async (accepted: string) =>
      (await server().get('/bantuan').set('accept-encoding', accepted)).headers['content-encoding'];
    expect(await encodingFor('gzip, deflate, br')).toBe('br');
    expect(await encodingFor('gzip')).toBe('gzip');
    expect(await encodingFor('identity')).toBeUndefined();
  });

  it('answer an unknown address with a page that repeats nothing of it', async () => {
    const answer = await server().get('/rahasia-saya');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Halaman tidak ditemukan');
    expect(answer.text).not.toContain('rahasia');
  });

  it('warn who comes from an office network of the settings, and nobody else', async () => {
    const warning = 'Anda tampaknya memakai jaringan kantor.';
    const office = await aHouse({ settings: { PELUIT_OFFICE_NETWORKS: '10.0.0.0/8,127.0.0.0/8' } });
    for (const path of ['/', '/lapor', '/resi', '/bantuan']) {
      expect((await request(office.citizen.getHttpServer()).get(path)).text).toContain(warning);
      expect((await server().get(path)).text).not.toContain(warning);
    }
  });

  it('name their onion address, and no other host, whatever a link asks for', async () => {
    const own = await aHouse({ settings: { PELUIT_ONION_URL: `http://${'p'.repeat(56)}.onion` } });
    const ask = (url: string) => own.citizen.inject({ method: 'GET', url });
    expect((await ask('/lapor?lang=en')).headers['onion-location']).toBe(
      `http://${'p'.repeat(56)}.onion/lapor?lang=en`,
    );
    for (const url of ['//evil.onion/lapor', '/\\evil.example/', '//']) {
      const { hostname } = new URL(String((await ask(url)).headers['onion-location']));
      expect(hostname).toBe(`${'p'.repeat(56)}.onion`);
    }
    await own.close();
  });

  it('leave at once to the neutral site', async () => {
    const answer = await server().get('/keluar-cepat');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('https://www.bmkg.go.id/');
  });
});
