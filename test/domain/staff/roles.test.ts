import { describe, expect, it } from 'vitest';
import { channelOfRole, ROLES, type RoleName, refuseRoles } from '../../../src/domain/staff/roles.js';

describe('roles of one person', () => {
  it('are at least one', () => {
    expect(refuseRoles([])).toBe('none');
    for (const role of ROLES) expect(refuseRoles([role])).toBeUndefined();
  });

  it('never open two channels', () => {
    const outside = ROLES.filter((role) => channelOfRole(role) === 'luar-inspektorat');
    const inside = ROLES.filter((role) => channelOfRole(role) === 'inspektorat');
    const pairs = outside.flatMap((one) => inside.map((other): RoleName[] => [one, other]));
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs) expect(refuseRoles(pair)).toBe('both-desks');
  });

  it('are no admin’s together with one that opens something', () => {
    for (const role of ROLES.filter((one) => channelOfRole(one) !== null)) {
      expect(refuseRoles([role, 'admin'])).toBe('admin-and-desk');
    }
  });
});
