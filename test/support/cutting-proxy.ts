import { connect, createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** A line on this machine that breaks: it cuts every connection whenever so many bytes more have gone up, so many times. */
export async function aCuttingProxy(
  target: () => string,
  cut: { everyBytes: number; times: number },
): Promise<{ url: string; cuts: () => number }> {
  let cuts = 0;
  let passed = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const { hostname, port } = new URL(target());
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => undefined);
    }
    client.pipe(upstream).pipe(client);
    client.on('data', (chunk) => {
      passed += chunk.length;
      if (cuts >= cut.times || passed < (cuts + 1) * cut.everyBytes) return;
      cuts += 1;
      for (const socket of open) socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, cuts: () => cuts };
}
