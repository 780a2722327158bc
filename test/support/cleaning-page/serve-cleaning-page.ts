import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';

/** The policy of the citizen's pages; a test that passes under a weaker one says nothing. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; media-src blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Zona Integritas</title><link rel="stylesheet" href="/aset/citizen.css"><link rel="stylesheet" href="/aset/receipt.css"></head>
<body><header class="header"><a class="exit" href="/keluar-cepat" data-exit="/pergi">Keluar cepat</a></header>
<main class="main"><h1>Berkas</h1><div id="tempat"></div><p id="pengumuman" role="status"></p></main>
<script type="module" src="/aset/cleaning-page.js"></script></body></html>`;

/** The citizen's modules, built as they are for her old browsers, with a page that holds a row's part alone. */
export async function serveCleaningPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cleaning-page-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  await build({
    configFile: 'web/citizen/vite.config.ts',
    logLevel: 'error',
    build: {
      outDir: folder,
      rolldownOptions: { input: { 'cleaning-page': `${import.meta.dirname}/cleaning-page.ts` } },
    },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const isAsset = path.startsWith('/aset/');
    const type = TYPES[path.split('.').pop() ?? ''] ?? 'text/html';
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', `${isAsset ? type : 'text/html'}; charset=utf-8`);
    try {
      response.end(isAsset ? readFileSync(join(folder, basename(path))) : PAGE);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
