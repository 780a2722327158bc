import { describe, expect, it } from 'vitest';
import {
  base64url,
  canonicalJson,
  composeText,
  derivePassword,
  fromBase64url,
  hex,
  memberKeysFromSeed,
  newId,
  newSeed,
  openIdentity,
  openTicket,
  PASSWORD_COST,
  passwordSalt,
  RECEIPT_COST,
  randomBytes,
  refuseWeakCost,
  rememberedKey,
  sealIdentity,
  sealTicket,
  sealWithPassphrase,
} from '../../src/sealing/index.js';
import { aMember, cheapKdf, flip, refusal } from './people.js';

describe("a member's keys", () => {
  it('come from one seed and have nothing in common', async () => {
    const seed = newSeed();
    const keys = await memberKeysFromSeed(seed);
    expect(await memberKeysFromSeed(seed)).toEqual(keys);
    expect(new Set([hex(seed), hex(keys.ageSeed), hex(keys.signSecret), keys.verifyKey]).size).toBe(4);
    expect(await refusal(() => memberKeysFromSeed(new Uint8Array(31)))).toBe('malformed');
  });
});

describe('a sealed identity', () => {
  const passphrase = base64url(randomBytes(32));

  it('opens under its passphrase, with the pinned roots', async () => {
    const member = await aMember('Siti');
    const content = {
      memberId: member.id,
      cardId: member.card.id,
      seed: member.seed,
      roots: { inspektorat: member.verifyKey },
    };
    const file = await sealIdentity(content, passphrase);
    expect(await openIdentity(file, passphrase)).toEqual(content);
    expect(await openIdentity(file, `${passphrase}x`)).toBeNull();
    expect(file.length).toBe((await sealIdentity({ ...content, roots: {} }, passphrase)).length);
    expect(await refusal(() => openIdentity(flip(file, 8 * (file.length - 20)), passphrase))).toBe('corrupt');
  });

  it('remembers the newest key of each channel, and files from before it did still open', async () => {
    const member = await aMember('Siti');
    const content = { memberId: member.id, cardId: member.card.id, seed: member.seed, roots: {} };
    const channelKeys = { inspektorat: rememberedKey(3, 'age1pq1x'), 'luar-inspektorat': rememberedKey(1, 'age1pq1y') };
    const file = await sealIdentity({ ...content, channelKeys }, passphrase);
    expect(await openIdentity(file, passphrase)).toEqual({ ...content, channelKeys });
    expect(await openIdentity(await sealIdentity(content, passphrase), passphrase)).toEqual(content);
    const { generation, recipientSha256 } = channelKeys.inspektorat;
    const bad = [{ generation: 0 }, { generation: 1.5 }, { recipientSha256: 'AB' }, { more: 1 }];
    for (const change of bad) {
      const changed = { inspektorat: { generation, recipientSha256, ...change } };
      const sealed = await sealIdentity({ ...content, channelKeys: changed }, passphrase);
      expect(await refusal(() => openIdentity(sealed, passphrase))).toBe('malformed');
    }
  });

  it('is refused when another key signed it or its context names another member', async () => {
    const { seed, signSecret } = await aMember('Siti');
    const [memberId, cardId] = [newId(), newId()];
    const body = { memberId, cardId, seed: hex(seed), roots: {} };
    const context = {
      peluit: 1,
      kind: 'identity',
      id: memberId,
      parent: `card:${cardId}`,
      n: null,
      prev: null,
      by: cardId,
      sealedBy: 'browser',
    } as const;
    const sealed = async (...parts: Parameters<typeof composeText>) =>
      sealWithPassphrase(composeText(...parts), passphrase);
    expect(await openIdentity(await sealed(context, body, signSecret), passphrase)).toMatchObject({ memberId });
    const bad = {
      signature: await sealed(context, body, newSeed()),
      context: await sealed({ ...context, id: newId() }, body, signSecret),
      malformed: await sealed(context, { ...body, roots: { inspektorat: 'x' } }, signSecret),
    };
    for (const [code, file] of Object.entries(bad))
      expect(await refusal(() => openIdentity(file, passphrase))).toBe(code);
  });
});

describe('a password', () => {
  const salt = passwordSalt(new Uint8Array(16), 'siti', new Uint8Array(16).fill(1));

  it('gives a proof for the server and a passphrase that stays', async () => {
    const { proof, passphrase } = await derivePassword('kata sandi panjang', salt, cheapKdf);
    expect(fromBase64url(proof)).toHaveLength(32);
    expect(fromBase64url(passphrase)).toHaveLength(32);
    expect(proof).not.toBe(passphrase);
    expect((await derivePassword('kata sandi panjanG', salt, cheapKdf)).proof).not.toBe(proof);
  });

  it('is the same in each Unicode form that a keyboard may give', async () => {
    const composed = await derivePassword('caf\u00e9', salt, cheapKdf);
    expect(await derivePassword('cafe\u0301', salt, cheapKdf)).toEqual(composed);
  });

  it('is salted by deployment, login and chance', async () => {
    const salts = [
      salt,
      passwordSalt(new Uint8Array(16).fill(1), 'siti', new Uint8Array(16).fill(1)),
      passwordSalt(new Uint8Array(16), 'sita', new Uint8Array(16).fill(1)),
      passwordSalt(new Uint8Array(16), 'siti', new Uint8Array(16).fill(2)),
    ];
    expect(new Set(salts.map(hex)).size).toBe(4);
    expect(await refusal(() => passwordSalt(new Uint8Array(15), 'siti', new Uint8Array(16)))).toBe('malformed');
    expect(await refusal(() => derivePassword('a', salt.subarray(1), cheapKdf))).toBe('malformed');
  });

  it('is never stretched less than the constants say', async () => {
    refuseWeakCost(PASSWORD_COST, PASSWORD_COST);
    refuseWeakCost({ ...PASSWORD_COST, passes: 4 }, PASSWORD_COST);
    for (const weak of [{ memoryKiB: 1024 }, { passes: 1 }, { lanes: 0 }, { bytes: 32 }, { memoryKiB: Number.NaN }]) {
      expect(await refusal(() => refuseWeakCost({ ...PASSWORD_COST, ...weak }, PASSWORD_COST))).toBe('weak-kdf');
    }
    expect(await refusal(() => refuseWeakCost(RECEIPT_COST, PASSWORD_COST))).toBe('weak-kdf');
  });
});

describe('a ticket', () => {
  const key = base64url(randomBytes(32));

  it('carries its content to the next request', async () => {
    const content = { receipt: ['a', 'b'], made: 1_741_600_000 };
    expect(await openTicket(await sealTicket(content, key), key)).toEqual(content);
  });

  it('is nothing under another key, cut, changed or made up', async () => {
    const ticket = await sealTicket({ a: 1 }, key);
    const other = await sealWithPassphrase(new TextEncoder().encode(canonicalJson({ a: 1 })), key, 1);
    const greedy = base64url(await sealWithPassphrase(new Uint8Array(4096), key, 3));
    for (const bad of [
      '',
      'x',
      ticket.slice(0, -4),
      `${ticket}AAAA`,
      base64url(flip(fromBase64url(ticket), 4_000)),
      base64url(other),
      greedy,
    ]) {
      expect(await openTicket(bad, key)).toBeNull();
    }
    expect(await openTicket(ticket, base64url(randomBytes(32)))).toBeNull();
  });

  it('is as long for short contents as for long ones', async () => {
    expect((await sealTicket({}, key)).length).toBe((await sealTicket({ a: 'x'.repeat(200) }, key)).length);
  });
});
