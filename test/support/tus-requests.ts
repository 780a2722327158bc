/** What the server answered to a request of the protocol. */
export interface TusAnswer {
  status: number;
  /** Of the problem document, if it is one. */
  code: string | undefined;
  /** The sentence for the person in front of the page. */
  title: string | undefined;
  headers: Headers;
}

/** The protocol's requests as a browser sends them, one by one, so that a test can send them in any order. */
export class TusRequests {
  constructor(
    private readonly url: () => string,
    private readonly csrf: string,
    private readonly lookup: string,
  ) {}

  begin(id: string, entryN: number, bytes: number, more: Record<string, string> = {}): Promise<TusAnswer> {
    const headers = { 'peluit-berkas': id, 'peluit-entri': String(entryN), 'upload-length': String(bytes), ...more };
    return this.ask('POST', '/api/unggahan', headers);
  }

  offset(id: string): Promise<TusAnswer> {
    return this.ask('HEAD', `/api/unggahan/${id}`);
  }

  send(id: string, offset: number, piece: Uint8Array, more: Record<string, string> = {}): Promise<TusAnswer> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...more };
    return this.ask('PATCH', `/api/unggahan/${id}`, headers, piece);
  }

  /** A whole file, as it goes when nothing breaks. @returns the first answer that is no good one, or the last */
  async sendAll(id: string, entryN: number, ciphertext: Uint8Array): Promise<TusAnswer> {
    const begun = await this.begin(id, entryN, ciphertext.length);
    return begun.status === 201 ? this.send(id, 0, ciphertext) : begun;
  }

  async ask(method: string, path: string, more: Record<string, string> = {}, body?: Uint8Array): Promise<TusAnswer> {
    const headers = { 'tus-resumable': '1.0.0', 'peluit-token': this.csrf, 'peluit-lookup': this.lookup, ...more };
    const payload = body === undefined ? {} : { body: body as BodyInit };
    const answer = await fetch(this.url() + path, { method, headers, ...payload });
    const text = await answer.text();
    const { code, title } = (text === '' ? {} : JSON.parse(text)) as Partial<TusAnswer>;
    return { status: answer.status, code, title, headers: answer.headers };
  }
}
