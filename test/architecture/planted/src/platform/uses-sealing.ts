import { hex } from '../../../../../src/sealing/bytes.js';
export const planted = hex;
