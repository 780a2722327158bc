import { REPORT_STATES } from '../../../../../src/domain/report/states.js';
export const planted = REPORT_STATES;
