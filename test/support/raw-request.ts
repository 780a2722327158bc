import { connect } from 'node:net';

/** What came back over a bare line. */
export interface RawAnswer {
  /** 0 when the line was closed without a word */
  status: number;
  head: string;
  body: string;
}

/** Sends bytes as they stand, so that they may be anything, and reads until the server hangs up. */
export function sendRaw(url: string, bytes: Buffer, patienceMs = 10_000): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => socket.destroy(), patienceMs);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      const text = Buffer.concat(chunks).toString('utf8');
      const end = text.indexOf('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
      resolve({ status, head: text.slice(0, end), body: text.slice(end + 4) });
    });
    socket.write(bytes);
  });
}

/** A request with a true length that asks the server to hang up afterwards. */
export function rawRequest(
  method: string,
  path: string,
  headers: readonly string[],
  body: string | Buffer = '',
): Buffer {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, length, '', ''];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), Buffer.from(body)]);
}
