import { describe, expect, it } from 'vitest';
import { agreementOf, lastDayToRead } from '../../../src/domain/identity/request.js';
import { abilitiesOf } from '../../../src/domain/staff/abilities.js';
import { channelOfRole, custodianPlaceOf, ROLES, refuseRoles } from '../../../src/domain/staff/roles.js';

const answers = (...agrees: (boolean | null)[]) => agrees.map((one) => ({ agrees: one }));
const split = { custodians: 3, needed: 2 };

describe('what custodians answered', () => {
  it('is enough as soon as so many agree, whatever the others say', () => {
    expect(agreementOf(split, answers(true, null, null))).toBe('waiting');
    expect(agreementOf(split, answers(true, null, true))).toBe('enough');
    expect(agreementOf(split, answers(true, false, true))).toBe('enough');
  });

  it('is refused once the others are too few', () => {
    expect(agreementOf(split, answers(false, null, null))).toBe('waiting');
    expect(agreementOf(split, answers(false, true, null))).toBe('waiting');
    expect(agreementOf(split, answers(false, true, false))).toBe('refused');
    expect(agreementOf({ custodians: 2, needed: 2 }, answers(null, false))).toBe('refused');
    expect(agreementOf({ custodians: 5, needed: 2 }, answers(false, false, false, null, null))).toBe('waiting');
  });
});

it('an opened name can be opened again through the seventh day after', () => {
  expect(lastDayToRead('2026-12-28')).toBe('2027-01-04');
});

describe('a custodian', () => {
  it('holds no other role, so that nobody answers what he asks himself', () => {
    for (const custodian of ['kustodian', 'kustodian_luar', 'kustodian_mandiri'] as const) {
      expect(refuseRoles([custodian])).toBeUndefined();
      for (const other of ROLES.filter((role) => role !== custodian)) {
        expect(refuseRoles([custodian, other]), other).toBeDefined();
        expect(refuseRoles([other, custodian]), other).toBeDefined();
      }
    }
  });

  it('keeps shares, reads the cards, and does nothing else', () => {
    for (const role of ['kustodian', 'kustodian_luar', 'kustodian_mandiri'] as const) {
      const grants = [{ role, channelId: channelOfRole(role) }];
      expect(abilitiesOf(grants).sort()).toEqual([
        ...['card.read', 'channel.status', 'identity.count', 'identity.keep', 'session.own'],
      ]);
    }
  });

  it('works inside or outside by his role', () => {
    expect(custodianPlaceOf(['kustodian'])).toBe('inside');
    expect(custodianPlaceOf(['kustodian_luar'])).toBe('outside');
    expect(custodianPlaceOf(['kustodian_mandiri'])).toBe('outside');
    expect(custodianPlaceOf(['verifikator', 'pemeriksa'])).toBeUndefined();
  });

  it('keeps names of one channel, whose own root vouches for him', () => {
    const channels = ['kustodian', 'kustodian_luar', 'kustodian_mandiri'] as const;
    expect(channels.map(channelOfRole)).toEqual(['inspektorat', 'inspektorat', 'luar-inspektorat']);
  });
});
