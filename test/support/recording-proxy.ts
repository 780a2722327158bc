import { connect, createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

export interface RecordingProxy {
  /** `http://127.0.0.1:port`, in front of the real address. */
  url: string;
  /** Every byte that went through, in both directions, in the order of arrival per connection. */
  recorded(): Buffer;
  forget(): void;
  /** Sizes in bytes of what came back from the server since the last `forget()`. */
  downloaded(): number;
  /** Cuts every open connection. */
  cut(): void;
}

/** A plain TCP proxy on this machine that writes down every byte: what somebody on the line could see. */
export async function aRecordingProxy(target: string): Promise<RecordingProxy> {
  const { hostname, port } = new URL(target);
  const chunks: Buffer[] = [];
  const open = new Set<Socket>();
  let downloaded = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (chunk) => {
      chunks.push(chunk);
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      chunks.push(chunk);
      downloaded += chunk.length;
      client.write(chunk);
    });
    client.on('end', () => upstream.end());
    upstream.on('end', () => client.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  afterAll(async () => {
    cut();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the proxy does not listen');
  return {
    url: `http://127.0.0.1:${address.port}`,
    recorded: () => Buffer.concat(chunks),
    forget: () => {
      chunks.length = 0;
      downloaded = 0;
    },
    downloaded: () => downloaded,
    cut,
  };
}
