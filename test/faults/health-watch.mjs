// Asks the health page again and again from a thread of its own, so that nothing but the server makes it wait.
// Told anything, it answers with the milliseconds of every answer.
import { parentPort, workerData } from 'node:worker_threads';

const times = [];
let goesOn = true;
parentPort.once('message', () => {
  goesOn = false;
});
while (goesOn) {
  const began = performance.now();
  const { status } = await fetch(`${workerData}/health/live`);
  times.push(status === 200 ? performance.now() - began : Number.POSITIVE_INFINITY);
  if (times.length === 1) parentPort.postMessage('watching');
  await new Promise((resolve) => setTimeout(resolve, 20));
}
parentPort.postMessage(times);
