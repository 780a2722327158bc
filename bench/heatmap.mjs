// How long the inspektur's own map and the leaders' map take with 10,000 and with a million coded cases: medians of 50
// each. Synthetic cases: 10 years, every unit × area of the units file, all steps and levels of severity. What is timed is
// reading, rating and presenting; the record of the view is left out. What is read is one row per field, and what is
// computed of it takes as many steps, however many cases there are: the medians of both sizes should not differ.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNS = 50;
const MEMBER = 'a'.repeat(32);
const load = (file) => import(pathToFileURL(resolve('dist', file)).href);
const { openCore } = await load('core.js');
const { createConsole } = await load('console.app.js');
const { readSettings } = await load('platform/settings/read-settings.js');
const { RiskWriter } = await load('risk/risk.writer.js');
const { RiskReader } = await load('risk/risk.reader.js');
const { RiskMapService } = await load('risk/risk-map.service.js');
const { keepReleasedSums } = await load('risk/released-sums.js');
const { quarterStart } = await load('domain/disclosure/ledger.js');
const { RiskBucketEntity, ReleaseBatchEntity, ReleasedBucketEntity, ExposureEntity } =
  await load('risk/risk.entity.js');
const { CREDIBILITY_STEPS } = await load('domain/risk/parameters.js');

for (const cases of [10_000, 1_000_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-bench-'));
  const core = await openCore(
    readSettings({ PELUIT_DATA_DIR: folder, PELUIT_PORT: '0', PELUIT_CONSOLE_PORT: '0', PELUIT_LOG_LEVEL: 'silent' }),
  );
  const app = await createConsole(core);
  await app.init();
  const quarter = quarterStart(core.clock.today());
  await seed(core, cases, quarter);
  const maps = app.get(RiskMapService);
  const reader = app.get(RiskReader);
  for (const [map, read] of [
    ['own', () => maps.ownMap(MEMBER)],
    ['released', () => maps.releasedMap(core.clock.today())],
    ['own, database alone', async () => ({ cells: await reader.cellsOf(MEMBER) })],
    ['released, database alone', async () => ({ cells: await reader.releasedCells(quarter) })],
  ]) {
    const times = [];
    let rows = 0;
    for (let count = 0; count <= RUNS; count += 1) {
      const began = performance.now();
      const { cells } = await read();
      times.push(performance.now() - began);
      rows = cells.length;
    }
    // The first one warms up.
    times.shift();
    times.sort((a, b) => a - b);
    const at = (share) => Number(times[Math.floor(share * (times.length - 1))].toFixed(2));
    const conditions = { runs: RUNS, engine: 'sqlite', node: process.version, cores: availableParallelism() };
    process.stdout.write(
      `${JSON.stringify({ bench: 'heatmap', map, cases, cells: rows, medianMs: at(0.5), p95Ms: at(0.95), ...conditions })}\n`,
    );
  }
  await app.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Counts that so many cases would have left behind, and what a release of each field would have. */
async function seed(core, cases, quarter) {
  const fields = core.config.units.flatMap(({ code, areas }) => areas.map((area) => ({ unit: code, area })));
  const counts = new Map();
  let random = 20250101;
  const pick = (most) => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((random / 2 ** 32) * most);
  };
  const thisMonth = Number(quarter.slice(0, 4)) * 12 + Number(quarter.slice(5, 7)) - 1;
  for (let count = 0; count < cases; count += 1) {
    const { unit, area } = fields[Math.min(pick(fields.length), pick(fields.length))];
    const number = thisMonth - 1 - pick(120);
    const month = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    const step = CREDIBILITY_STEPS[pick(CREDIBILITY_STEPS.length)];
    const severity = 1 + pick(5);
    const name = [unit, area, month, step, severity].join('|');
    const known = counts.get(name);
    if (known) known.n += 1;
    else counts.set(name, { unit, area, month, step, severity, n: 1 });
  }
  const rows = [...counts.values()];
  const inserted = async (manager, entity, all) => {
    for (let at = 0; at < all.length; at += 500) await manager.insert(entity, all.slice(at, at + 500));
  };
  await core.database.inTransaction(async (manager) => {
    const exposure = fields.map(({ unit, area }) => ({ unit, area, year: Number(quarter.slice(0, 4)) - 1 }));
    await inserted(
      manager,
      ExposureEntity,
      exposure.map((one) => ({ ...one, value: 100 + pick(900), source: 'sintetis', day: quarter })),
    );
    await inserted(
      manager,
      RiskBucketEntity,
      rows.map((row) => ({ owner: MEMBER, ...row })),
    );
    const batches = fields.map((field, index) => ({ id: String(index).padStart(32, '0'), ...field }));
    const batchOf = new Map(batches.map(({ id, unit, area }) => [`${unit}|${area}`, id]));
    await inserted(
      manager,
      ReleaseBatchEntity,
      batches.map((batch) => ({ ...batch, kind: 'incidents', day: quarter, n: 5 })),
    );
    await inserted(
      manager,
      ReleasedBucketEntity,
      rows.map(({ unit, area, month, step, severity, n }) => ({
        batchId: batchOf.get(`${unit}|${area}`),
        ...{ month, step, severity, n },
      })),
    );
    await new RiskWriter(core.database, core.clock, core).sumAnew(manager);
    await keepReleasedSums(manager, quarter, core.config.risk);
  });
}
