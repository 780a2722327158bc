import { readdirSync } from 'node:fs';
import { builtFilesOf } from '../../src/platform/http/assets.js';
import type { House } from './a-house.js';
import type { ConsoleClient } from './console-client.js';

/** One address that is asked for, and the registered route that it belongs to. */
export interface Asked {
  /** As in `core.routes`: `console GET /api/cases/:id`. */
  route: string;
  app: 'citizen' | 'console';
  address: string;
}

/** What stands in the place of a route's parameters and behind its question mark. */
export interface Places {
  /** By the name of the parameter. */
  parameters: Readonly<Record<string, readonly string[]>>;
  /** By route; every route is asked for without a query as well. */
  queries: Readonly<Record<string, readonly string[]>>;
}

/** Every route that can be fetched in either application: what is registered, not what a test remembers. */
export function everyGetRoute({ core }: Pick<House, 'core'>): string[] {
  return [...new Set(core.routes.filter(([, method]) => method === 'GET').map((route) => route.join(' ')))].sort();
}

/**
 * Every address of every GET route, with each value of each parameter.
 * @throws Error for a parameter of which nobody has said what it can be, and for a query of a route that is not there
 */
export function everyAddress(house: Pick<House, 'core'>, { parameters, queries }: Places): Asked[] {
  const routes = everyGetRoute(house);
  const unknown = Object.keys(queries).filter((route) => !routes.includes(route));
  if (unknown.length > 0) throw new Error(`no such route: ${unknown}`);
  return routes.flatMap((route) => {
    const [app, , path] = route.split(' ') as [Asked['app'], string, string];
    const paths = filled(app, path, parameters);
    const asked = paths.flatMap((one) => [one, ...(queries[route] ?? []).map((query) => `${one}?${query}`)]);
    return asked.map((address) => ({ route, app, address }));
  });
}

function filled(app: Asked['app'], path: string, parameters: Places['parameters']): string[] {
  if (path.endsWith('*')) return [path.replace('*', aFileOf(app, path)), path.replace('*', 'tidak-ada')];
  const [place, name] = /:([a-z]+)/i.exec(path) ?? [];
  if (place === undefined || name === undefined) return [path];
  const values = parameters[name];
  if (values === undefined) throw new Error(`${path}: say what :${name} can be`);
  return values.flatMap((value) => filled(app, path.replace(place, value), parameters));
}

/** A built file that the route serves; its page answers at any address. */
function aFileOf(app: Asked['app'], path: string): string {
  const folder = builtFilesOf(path.startsWith('/viewer/') ? 'viewer' : app);
  const file = readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isFile());
  if (!file) throw new Error(`${folder} is empty`);
  return file.name;
}

/** An answer as it crosses the line, without what is drawn anew for each: the hour, nonces, a form's ticket, a challenge. */
export function wire({ status, headers, body }: { status: number; headers: object; body: string | Buffer }): string {
  const { date: _date, 'content-length': length, ...others } = headers as Record<string, string>;
  // How long a ticket is does not change, but how well it can be compressed does.
  const kept = others['content-encoding'] === undefined ? { ...others, 'content-length': length } : others;
  const text = Buffer.from(body)
    .toString('latin1')
    .replace(/(name="tiket" value=")[^"]+/g, '$1')
    .replace(/("challenge":")(?:[^"\\]|\\.)+/g, '$1');
  const answer = JSON.stringify([status, kept, text]);
  const nonces = [...answer.matchAll(/'nonce-([0-9a-f]{32})'/g)].map(([, nonce]) => nonce ?? '');
  return nonces.reduce((without, nonce) => without.replaceAll(nonce, ''), answer);
}

/** Fetches an address. @returns the answer as wire() tells it */
export async function fetched(client: ConsoleClient, address: string): Promise<string> {
  return wire(await client.bytes(address));
}
