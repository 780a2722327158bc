import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { send } from './requests.js';

/** A sealed file of a thread, and what shows whose it is. */
export interface SampleUpload {
  csrf: string;
  /** In base64url. */
  lookup: string;
  /** The attachment's id, as the entry names it. */
  id: string;
  /** n of the entry that lists it. */
  entryN: number;
  ciphertext: Uint8Array;
}

/** Uploads a file as the page does, in one piece. */
export async function sendUpload(app: NestFastifyApplication, upload: SampleUpload): Promise<void> {
  const { csrf, lookup, id, entryN, ciphertext } = upload;
  const headers = { 'tus-resumable': '1.0.0', 'peluit-token': csrf, 'peluit-lookup': lookup };
  const about = { 'peluit-berkas': id, 'peluit-entri': String(entryN), 'upload-length': String(ciphertext.length) };
  await send(app, { method: 'POST', path: '/api/unggahan', headers: { ...headers, ...about } });
  const piece = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  const body = Buffer.from(ciphertext);
  await send(app, { method: 'PATCH', path: `/api/unggahan/${id}`, headers: { ...headers, ...piece }, body });
}
