import type { RoleGrant } from '../domain/staff/roles.js';
import type { MemberEntity } from './staff.entity.js';
import type { MemberView } from './staff.view.js';

/** A member for the admin's list: nothing of his factors or keys. */
export function presentMember(member: MemberEntity, grants: RoleGrant[]): MemberView {
  return {
    id: member.id,
    login: member.login,
    name: member.name,
    state: member.state,
    roles: grants.map(({ role, channelId }) => ({ role, channelId })),
    linkKind: member.linkKind,
    linkUntil: member.linkUntil,
  };
}
