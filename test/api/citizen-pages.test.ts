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

  it('leave at once to the neutral site', async () => {
    const answer = await server().get('/keluar-cepat');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('https://www.bmkg.go.id/');
  });
});
