// A console in a process of its own, from the compiled code. It loads everything, then waits to be told "open"; told
// which statements it will come to, it ends itself without warning before it sends the last of them.
const load = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const [{ openCore }, { createConsole }, { readSettings }] = await Promise.all([
  load('core.js'),
  load('console.app.js'),
  load('platform/settings/read-settings.js'),
]);

let path = [];
let statements = 0;
const onStatement = (sql) => {
  statements += 1;
  if (path.length === 0 || !sql.includes(path[0])) return;
  path = path.slice(1);
  if (path.length === 0) process.kill(process.pid, 'SIGKILL');
};
process.on('message', async ({ open, dieBefore, count }) => {
  if (open) {
    const core = await openCore(readSettings(process.env), { onStatement });
    const app = await createConsole(core);
    await app.listen(0, '127.0.0.1');
    process.send({ url: await app.getUrl() });
  } else if (dieBefore) {
    path = dieBefore;
    process.send({ armed: path.length });
  } else if (count) {
    process.send({ statements });
    statements = 0;
  }
});
process.on('disconnect', () => process.exit());
