import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Card,
  type Context,
  cardSha256,
  channelFingerprint,
  composeText,
  deriveKey,
  derivePassword,
  deriveReceipt,
  dossierMacKey,
  dossierTag,
  entryTag,
  FINGERPRINT_COST,
  FIRST_PREVIOUS_TAG,
  fingerprintWords,
  fromBase64url,
  fromUtf8,
  HYBRID_OVERHEAD,
  hex,
  identityFromSeed,
  identityToCard,
  lookupHash,
  type MemberKeys,
  memberKeysFromSeed,
  openIdentity,
  openText,
  openThread,
  openTicket,
  openWrap,
  PASSPHRASE_WORK_FACTOR,
  PASSWORD_COST,
  passwordSalt,
  RECEIPT_COST,
  type ReceiptKeys,
  readVouch,
  reportName,
  rootLine,
  SMALLEST_FILE,
  sha256,
  signCard,
  signChannelRecipient,
  signKeyFromSeed,
  signReading,
  TEXT_BLOCK,
  threadMacKey,
  threadToChannel,
  utf8,
  vouchFor,
  WORDS,
  WORDS_SHA256,
} from '../../src/sealing/index.js';
import { browserKdf } from '../../src/sealing/kdf.browser.js';
import { aReportBody } from './people.js';
import { PINNED_ENTRY, PINNED_ENTRY_TAG, PINNED_IDENTITY, PINNED_TICKET, PINNED_WRAP } from './pinned-files.js';

// Every constant and one example of every format, with the real costs. A failure here means that what people keep – a
// receipt on paper, a sealed report, a card – would no longer be understood: change FORMAT.md's version, not these lines.

const seed = (fill: number) => new Uint8Array(32).fill(fill);
const id = (fill: number) => hex(new Uint8Array(16).fill(fill));
const deploymentId = new Uint8Array(16).fill(0xd1);
const words = 'abad absen acara adat adegan aduk agustus ahli'.split(' ');
const threadId = id(1);
const context: Context = {
  peluit: 1,
  kind: 'entry',
  id: threadId,
  parent: null,
  n: 0,
  prev: FIRST_PREVIOUS_TAG,
  by: 'reporter',
  sealedBy: 'browser',
};

let receipt: ReceiptKeys;
let member: MemberKeys;
let card: Card;
beforeAll(async () => {
  receipt = await deriveReceipt(words, deploymentId, browserKdf);
  member = await memberKeysFromSeed(seed(7));
  const { recipient, verifyKey } = member;
  card = { id: id(2), memberId: id(3), name: 'Siti Aminah', recipient, verifyKey, day: '2025-03-10' };
});

describe('the constants', () => {
  it('are these', () => {
    expect(RECEIPT_COST).toEqual({ memoryKiB: 32_768, passes: 3, lanes: 1, bytes: 32 });
    expect(FINGERPRINT_COST).toEqual(RECEIPT_COST);
    expect(PASSWORD_COST).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1, bytes: 64 });
    expect([PASSPHRASE_WORK_FACTOR, TEXT_BLOCK, SMALLEST_FILE, HYBRID_OVERHEAD]).toEqual([10, 4096, 65_536, 1_643]);
    expect(FIRST_PREVIOUS_TAG).toBe('00'.repeat(32));
    expect(WORDS_SHA256).toBe('1efd7d3d0f7c394cd1da82959dd0b7ef520a83d564a99df21f90fcbd0664c2b6');
    expect(WORDS).toHaveLength(1_032);
  });
});

describe('the keys', () => {
  it('of a receipt', () => {
    expect(hex(receipt.lookup)).toBe('7ab57310daf9afd3261f488e99c4a9a311a0d58b097070548c37bf17fa677742');
    expect(hex(receipt.threadSeed)).toBe('49f3058df531789eeb25be837551f9fc79001128ba25fe058081914cd29e4091');
    expect(hex(receipt.signSeed)).toBe('730ca6d286ee23d7c0365e202e6f481c0791e846cb866ed89881fcc61d53625c');
    expect(lookupHash(receipt.lookup)).toBe('ca3c8fed12ffff58b3affe70df323fb0b87659a5868443bba43337c8f9bbfa84');
    expect(signKeyFromSeed(receipt.signSeed).publicHex).toBe(
      '9b89d6edb9b5509176ccc9745783a367b017e0d394bfb2551c8d7c98ee90ab2c',
    );
  });

  it('of a member', () => {
    expect(hex(member.ageSeed)).toBe('e727ef55c370698fb39dac27dec64aa62687402d27972088193155637c501951');
    expect(member.identity).toBe('AGE-SECRET-KEY-PQ-1UUN774WRWP5CLVUA4SNAA3J25CNGWSPDY7TJPZQEX92KXLZSR9GS4A4GNA');
    expect(hex(sha256(utf8(member.recipient)))).toBe(
      '710955f63887953ef2d5985490ca06a4d2018c0ce1cfc1194919d534200548d2',
    );
    expect(hex(member.signSecret)).toBe('cd77f6f25f57a0556baaf4a8b9d51883b41fd968d9636aa02b164ddee4c75f7e');
    expect(member.verifyKey).toBe('3945568fdf2e022870a151f730b59c8fc2670b2b0f735d77f51d0a74077512ab');
  });

  it('of a password', async () => {
    const salt = passwordSalt(deploymentId, 'siti', new Uint8Array(16).fill(0x5a));
    expect(hex(salt)).toBe('fc9d5cd74c31300da69117042acdbba547e4d91d63b5fd3a7d0e6f06222fb056');
    expect(await derivePassword('kata sandi panjang', salt, browserKdf)).toEqual({
      proof: 'vBAc2enY2RgrCgv6mUhXjFp2JMkwHPOSjyUaV0I_hcs',
      passphrase: 'f66bwalINMWSqnm-4oY8z39UgOgAsRn95hCMokL6WSE',
    });
  });

  it('of a chain, and its tags', () => {
    const macKey = threadMacKey(receipt.threadSeed);
    expect(hex(macKey)).toBe('7035acaa322012255406eb0f26b6309ab0e876e350d57c0a70dcdc615eba03ce');
    expect(macKey).toEqual(deriveKey(receipt.threadSeed, 'peluit thread mac v1'));
    expect(entryTag(macKey, threadId, 0, 'reporter', FIRST_PREVIOUS_TAG, utf8('ciphertext'))).toBe(
      '5fba0c8bae88b53b5bd7fda5fcaad966055fb711ef11d7ed5d0278dc9d06da06',
    );
  });

  it('of a dossier, and its tags', () => {
    const macKey = dossierMacKey(seed(9));
    expect(macKey).toEqual(deriveKey(seed(9), 'peluit dossier mac v1'));
    expect(hex(macKey)).toBe('4c0746f9b4f29071318c954499bfa63551d9be4299125dc8df8946b951ce2436');
    const first = { caseId: threadId, generation: 1, n: 0, author: id(3), previousTag: FIRST_PREVIOUS_TAG };
    const tag = dossierTag(macKey, first, utf8('ciphertext'));
    expect(tag).toBe('4408bbff57237ab7517a31766f72d284de592e8b80cba9fa5a023f6a8d0ed892');
    const lines = ['peluit dossier v1', threadId, '1', '0', id(3), FIRST_PREVIOUS_TAG, hex(sha256(utf8('ciphertext')))];
    expect(tag).toBe(hex(hmac(nobleSha256, macKey, utf8(lines.join('\n')))));
  });
});

describe('the texts', () => {
  it('of a report before it is sealed', () => {
    const reporter = signKeyFromSeed(receipt.signSeed);
    const plain = composeText(context, aReportBody('Saya diminta uang.', reporter.publicHex), reporter.secret);
    expect(fromUtf8(plain).trimEnd().split('\n')).toEqual([
      '{"peluit":1,"kind":"entry","id":"01010101010101010101010101010101","parent":null,"n":0,"prev":"0000000000000000000000000000000000000000000000000000000000000000","by":"reporter","sealedBy":"browser"}',
      '{"channel":"inspektorat","how":"","kinds":["pungli"],"lang":"id","loss":"","ongoing":"","parties":"","place":"","position":"","reporterKey":"9b89d6edb9b5509176ccc9745783a367b017e0d394bfb2551c8d7c98ee90ab2c","text":"Saya diminta uang.","time":"","type":"report","unit":"","unitOther":"","whoKnows":"?"}',
      '96ab8cec498be3a155955974f4ada42eef20fcfcb42b1da89fc097b554f93a1f1a4cff88240ae80c852179529c7a37d6526724a261b42d91da6cc27bec1aa501',
    ]);
    expect(hex(sha256(plain))).toBe('b8d851f9422becc2648a107f62383c40b9916c9f3b330b7525ddd709e32e478b');
  });

  it('of a dossier entry before it is sealed', () => {
    const place = { ...context, kind: 'dossier-entry', by: card.id } as const;
    const plain = composeText(
      place,
      { type: 'opened', reportId: threadId, text: 'Perkara.', members: [card.id] },
      member.signSecret,
    );
    expect(fromUtf8(plain).trimEnd().split('\n').slice(0, 2)).toEqual([
      '{"peluit":1,"kind":"dossier-entry","id":"01010101010101010101010101010101","parent":null,"n":0,"prev":"0000000000000000000000000000000000000000000000000000000000000000","by":"02020202020202020202020202020202","sealedBy":"browser"}',
      '{"members":["02020202020202020202020202020202"],"reportId":"01010101010101010101010101010101","text":"Perkara.","type":"opened"}',
    ]);
    expect(hex(sha256(plain))).toBe('92de85e71df41dca3417167441e7c7240f8d73043d35df50e67479d3cb7480ac');
    expect(identityToCard('dossier', threadId, 2, card.id)).toEqual({
      kind: 'dossier-wrap',
      id: threadId,
      parent: `card:${card.id}`,
      n: 2,
    });
  });

  it('of the statements', () => {
    expect(cardSha256(card)).toBe('05d3df5d974f9faf30b13d1b6afdd18ad02eb59d263b1510a1a1b637f7439fee');
    expect(hex(sha256(utf8(signCard(card, member.signSecret))))).toBe(
      '6d09ddc312da86eaf281864b2a1a4de5f6618b92d10bb945cf5764d172e12744',
    );
    expect(vouchFor(card, id(4), member.signSecret)).toBe(
      '{"body":"{\\"cardSha256\\":\\"05d3df5d974f9faf30b13d1b6afdd18ad02eb59d263b1510a1a1b637f7439fee\\"}","context":"{\\"peluit\\":1,\\"kind\\":\\"vouch\\",\\"id\\":\\"02020202020202020202020202020202\\",\\"parent\\":null,\\"n\\":null,\\"prev\\":null,\\"by\\":\\"04040404040404040404040404040404\\",\\"sealedBy\\":\\"browser\\"}","signature":"e8c790c196fee1f33e9cdb999b168a30aaed3340329eef1dccb6541f6f24400d22d2473671f2d59ac98e5ec7835ceb2614b375dd3b1e86ea4c6442e17f5a9002"}',
    );
    expect(readVouch(vouchFor(card, id(4), member.signSecret)).verify(member.verifyKey)).toBe(true);
    const { recipient, signSecret } = member;
    const channel = { channelId: 'inspektorat', generation: 1, recipient, byCardId: card.id, day: '2025-03-10' };
    expect(hex(sha256(utf8(signChannelRecipient(channel, signSecret))))).toBe(
      '5eaaba54ab040440605062dbf0e5fc464425cb55628b5a74119d7d104a1c33c2',
    );
    const reading = { threadId, n: 0, tag: 'ab'.repeat(32), byCardId: card.id, day: '2025-03-10' };
    expect(signReading(reading, signSecret)).toBe(
      '{"body":"{\\"day\\":\\"2025-03-10\\"}","context":"{\\"peluit\\":1,\\"kind\\":\\"reading\\",\\"id\\":\\"01010101010101010101010101010101\\",\\"parent\\":null,\\"n\\":0,\\"prev\\":\\"abababababababababababababababababababababababababababababababab\\",\\"by\\":\\"02020202020202020202020202020202\\",\\"sealedBy\\":\\"browser\\"}","signature":"36ff2cbb30f483f7e7984232d7f49da864c2f0ab4c69c4511095f6397f9c165953fc9395f109f0940b939dee20c85936c202ce21683bc7634e0e0326b966ae0a"}',
    );
  });

  it('that people read or type', async () => {
    expect(rootLine('inspektorat', card.id, member.verifyKey)).toBe(
      'peluit-root-1:inspektorat:02020202020202020202020202020202:3945568fdf2e022870a151f730b59c8fc2670b2b0f735d77f51d0a74077512ab:a3ec847f',
    );
    expect((await fingerprintWords(member.verifyKey, card, browserKdf)).join(' ')).toBe(
      'palu lisan pepatah macet fiksi pergi piala paham',
    );
    expect((await channelFingerprint(member.recipient, member.verifyKey, browserKdf)).join(' ')).toBe(
      'meter replika arloji jernih tetes dandan stadion lumbung',
    );
    expect(reportName('0123456789abcdef0123456789abcdef')).toBe('sketsa-dingin');
  });
});

describe('files that were sealed once', () => {
  it('open: an entry, whole and as part of its thread', async () => {
    const ciphertext = fromBase64url(PINNED_ENTRY);
    const opened = await openText(ciphertext, identityFromSeed(receipt.threadSeed), context);
    expect(opened?.body).toMatchObject({ text: 'Saya diminta uang.' });
    const entry = { n: 0, author: 'reporter', tag: PINNED_ENTRY_TAG, ciphertext, day: '2025-03-10' };
    const [first] = await openThread(threadId, receipt.threadSeed, [entry], { cards: () => undefined });
    expect(first?.verdict).toBe('genuine');
  });

  it('open: a wrap', async () => {
    const wrap = await openWrap(
      fromBase64url(PINNED_WRAP),
      identityFromSeed(seed(9)),
      threadToChannel(threadId, 'inspektorat', 1),
    );
    expect(wrap?.seed).toEqual(receipt.threadSeed);
    expect(wrap?.verify(signKeyFromSeed(receipt.signSeed).publicHex)).toBe(true);
  });

  it('open: an identity and a ticket', async () => {
    const identity = await openIdentity(fromBase64url(PINNED_IDENTITY), 'f66bwalINMWSqnm-4oY8z39UgOgAsRn95hCMokL6WSE');
    expect(identity).toEqual({
      memberId: id(3),
      cardId: id(2),
      seed: seed(7),
      roots: { inspektorat: member.verifyKey },
    });
    expect(await openTicket(PINNED_TICKET, 'kunci-tiket')).toEqual({ receipt: 'contoh' });
  });

  it('have the header that FORMAT.md describes', () => {
    const header = String.fromCharCode(...fromBase64url(PINNED_ENTRY).subarray(0, HYBRID_OVERHEAD - 16));
    expect(header.split('\n').map((line) => line.replace(/[A-Za-z0-9+/]{43,}$/, (text) => `(${text.length})`))).toEqual(
      ['age-encryption.org/v1', '-> mlkem768x25519 (1494)', '(43)', '--- (43)', ''],
    );
  });
});
