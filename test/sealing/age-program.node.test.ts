import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { equal, padText, utf8 } from '../../src/sealing/index.js';

// Debian's age 1.1.1 knows X25519 only. What it shows is that the library's container – header, MAC, payload – is age's;
// the hybrid stanza inside is held by the pinned files of format.test.ts.
const folder = mkdtempSync(join(tmpdir(), 'peluit-age-'));
const contents = {
  empty: new Uint8Array(0),
  text: padText(utf8('Saya diminta uang.')),
  'three chunks': new Uint8Array(150_000).fill(7),
};
let recipient: string;
let identity: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  writeFileSync(at('identity'), `# a comment, as in a wrap\n${identity}\n`, { mode: 0o600 });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the age program and the library', () => {
  it.each(Object.entries(contents))('open what the other sealed: %s', async (_name, content) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    writeFileSync(at('ours.age'), await encrypter.encrypt(content));
    expect(equal(execFileSync('age', ['-d', '-i', at('identity'), at('ours.age')]), content)).toBe(true);

    writeFileSync(at('plain'), content);
    execFileSync('age', ['-r', recipient, '-o', at('theirs.age'), at('plain')]);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(equal(await decrypter.decrypt(readFileSync(at('theirs.age'))), content)).toBe(true);
  });
});
