// After the compiler: describes the console's interface in dist/openapi.json. The application is the real one, over a
// throw-away database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

const load = (file) => import(pathToFileURL(resolve('dist', file)).href);
const { openCore } = await load('core.js');
const { createConsole } = await load('console.app.js');
const { readSettings } = await load('platform/settings/read-settings.js');
const { default: metadata } = await load('openapi-metadata.js');

const folder = mkdtempSync(join(tmpdir(), 'peluit-openapi-'));
const core = await openCore(readSettings({ PELUIT_DATA_DIR: folder, PELUIT_LOG_LEVEL: 'silent' }));
const app = await createConsole(core);
await SwaggerModule.loadPluginMetadata(metadata);
const about = new DocumentBuilder()
  .setTitle('Peluit – console')
  .setDescription('What the console’s page calls. Errors are problem documents (RFC 9457).')
  .setVersion(process.env.npm_package_version ?? '0')
  .addCookieAuth('__Host-peluit')
  .build();
writeFileSync('dist/openapi.json', JSON.stringify(SwaggerModule.createDocument(app, about)));
await app.close();
await core.close();
rmSync(folder, { recursive: true, force: true });
