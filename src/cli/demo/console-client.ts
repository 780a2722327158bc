import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LoginView, OpenedLinkView } from '../../staff/staff.view.js';
import type { DaySession } from './day-session.js';
import { sendJson } from './requests.js';

/** What a browser keeps of the console: the session's cookie and the token that every write carries. */
export class ConsoleClient {
  private cookie = '';
  private csrf = '';

  constructor(private readonly app: NestFastifyApplication) {}

  openLink(token: string): Promise<OpenedLinkView> {
    return this.post('/api/activation/open', { token });
  }

  activate(activation: object): Promise<LoginView> {
    return this.begin('/api/activation', activation);
  }

  /** Goes on with another session. */
  goOn({ cookie, csrf }: DaySession): void {
    this.cookie = cookie;
    this.csrf = csrf;
  }

  async get<T>(path: string): Promise<T> {
    return (await sendJson<T>(this.app, 'GET', path, undefined, this.headers())).view;
  }

  async post<T>(path: string, body: object): Promise<T> {
    return (await sendJson<T>(this.app, 'POST', path, body, this.headers())).view;
  }

  async put<T>(path: string, body: object): Promise<T> {
    return (await sendJson<T>(this.app, 'PUT', path, body, this.headers())).view;
  }

  async delete(path: string): Promise<void> {
    await sendJson(this.app, 'DELETE', path, undefined, this.headers());
  }

  private async begin(path: string, body: object): Promise<LoginView> {
    const { view, headers } = await sendJson<LoginView>(this.app, 'POST', path, body, this.headers());
    this.cookie = /^[^;]+/.exec(String(headers['set-cookie'] ?? ''))?.[0] ?? '';
    this.csrf = view.session.csrf;
    return view;
  }

  private headers(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie, 'x-csrf-token': this.csrf };
  }
}
