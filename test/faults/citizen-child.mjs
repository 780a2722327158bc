// A citizen application of its own process, from the compiled code, that ends itself without warning at a named
// point. argv: the point, or "-" to go on for ever. Prints the address when it listens.
const [point] = process.argv.slice(2);
const load = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { openCore } = await load('core.js');
const { createCitizen } = await load('citizen.app.js');
const { readSettings } = await load('platform/settings/read-settings.js');

const die = (reached) => {
  if (reached === point) process.kill(process.pid, 'SIGKILL');
};
const core = await openCore(readSettings(process.env), { milestones: die });
const app = await createCitizen(core);
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
