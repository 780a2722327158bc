// A citizen application in a process of its own, from the compiled code. It loads everything, then waits to be told
// "open"; told a milestone's name later, it ends itself there without warning.
const load = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const [{ openCore }, { createCitizen }, { readSettings }] = await Promise.all([
  load('core.js'),
  load('citizen.app.js'),
  load('platform/settings/read-settings.js'),
]);

let fatal;
const milestones = (reached) => {
  if (reached === fatal) process.kill(process.pid, 'SIGKILL');
};
process.on('message', async ({ open, dieAt }) => {
  fatal = dieAt;
  if (open) {
    const core = await openCore(readSettings(process.env), { milestones });
    const app = await createCitizen(core);
    await app.listen(0, '127.0.0.1');
    process.send({ url: await app.getUrl() });
  } else process.send({ armed: fatal });
});
process.on('disconnect', () => process.exit());
