import { FixedClock } from '../../../support/fixed-clock.js';
export const planted = FixedClock;
