import type { Core } from '../../../../../src/core.js';
export type Planted = Core;
