import { BrokenFile } from './bytes.js';

/** What to do with an element: leave it, take it out with its content, or take out its two tags alone. */
type Verdict = 'keep' | 'remove' | 'unwrap';

export interface XmlRules {
  element?: (name: string, attributes: ReadonlyMap<string, string>) => Verdict;
  /** @returns the new value, or undefined to take the attribute out */
  attribute?: (name: string, value: string, element: string) => string | undefined;
  /** Sees the text between tags, and may change it */
  text?: (text: string, within: string) => string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * Rewrites XML token by token: what no rule touches stays as it was, byte for byte. Comments and processing
 * instructions are taken out, for people who make documents do not see them.
 *
 * @throws BrokenFile when it is not well formed, or has a document type, which office files must not have
 */
export function rewriteXml(source: string, rules: XmlRules): string {
  let out = '';
  const open: { name: string; verdict: Verdict }[] = [];
  let removing = 0;
  for (const [token, closing, opening, attributes = '', slash] of source.matchAll(TOKEN)) {
    if (opening !== undefined) {
      const verdict = removing > 0 ? 'remove' : (rules.element?.(opening, attributesOf(attributes)) ?? 'keep');
      if (verdict === 'keep') out += `<${opening}${rewriteAttributes(attributes, opening, rules)}${slash}>`;
      if (slash === '/') continue;
      open.push({ name: opening, verdict });
      if (verdict === 'remove') removing += 1;
    } else if (closing !== undefined) {
      const last = open.pop();
      if (last?.name !== closing) throw new BrokenFile('tags that do not match');
      if (last.verdict === 'remove') removing -= 1;
      if (last.verdict === 'keep') out += token;
    } else if (token === '<' || token === '<!DOCTYPE') throw new BrokenFile('no well-formed XML');
    else if (removing > 0 || token.startsWith('<!--')) continue;
    else if (token.startsWith('<?')) out += token.startsWith('<?xml ') ? token : '';
    else if (rules.text && !token.startsWith('<![CDATA[')) out += rules.text(token, open[open.length - 1]?.name ?? '');
    else out += token;
  }
  if (open.length > 0) throw new BrokenFile('a tag that is not closed');
  return out;
}

/** The part of a name behind its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) found.set(name, double ?? single ?? '');
  return found;
}

function rewriteAttributes(source: string, element: string, rules: XmlRules): string {
  const change = rules.attribute;
  if (!change || source === '') return source;
  let out = '';
  for (const [whole, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    const changed = change(name, value, element);
    if (changed === value) out += ` ${whole}`;
    else if (changed !== undefined) out += ` ${name}="${changed.replace(/"/g, '&quot;')}"`;
  }
  return out;
}

/** Text of an XML part: UTF-8, or UTF-16 when its first bytes say so. */
export function decodeXml(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return encoding === 'utf-8' ? text : text.replace(/^(<\?xml [^>]*encoding=["'])[^"']*/i, '$1UTF-8');
}
