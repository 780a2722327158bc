import { cleanMedia } from './media.js';
import { inspectMedia } from './media-findings.js';
import { serveCleaning } from './worker-scope.js';

serveCleaning({ inspect: inspectMedia, clean: async (file) => ({ blob: await cleanMedia(file) }) });
