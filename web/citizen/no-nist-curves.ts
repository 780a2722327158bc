/**
 * Stands in for `@noble/curves/nist.js` in the bundle. The age library can also encrypt to hardware tags on P-256; our
 * only recipients are mlkem768x25519 (`seal()` refuses any other), so that a phone need not load 14 kB of curves that
 * nothing reaches. The lengths are those of the curves, since the library reads them when it starts.
 */
function absent(): never {
  throw new Error('this bundle has no NIST curve');
}

const curveOf = (bytes: number) => ({
  lengths: { secretKey: bytes, publicKey: bytes + 1, publicKeyUncompressed: 2 * bytes + 1, seed: bytes + 16 },
  Point: { Fn: { isLE: false }, fromBytes: absent },
  utils: { randomSecretKey: absent },
  keygen: absent,
  getPublicKey: absent,
  getSharedSecret: absent,
});

export const p256 = curveOf(32);
export const p384 = curveOf(48);
export const p521 = curveOf(66);
