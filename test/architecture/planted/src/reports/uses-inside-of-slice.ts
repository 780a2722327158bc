import { MemberEntity } from '../../../../../src/staff/staff.entity.js';
export const planted = MemberEntity;
