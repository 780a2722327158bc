import { Clock } from '../../../../../src/platform/clock/clock.js';
export const planted = Clock;
