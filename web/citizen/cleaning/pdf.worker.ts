import { cleanPdf } from './pdf.js';
import { inspectPdf } from './pdf-findings.js';
import { blobOf, bytesOf, serveCleaning } from './worker-scope.js';

serveCleaning({
  inspect: async (file) => inspectPdf(await bytesOf(file)),
  clean: async (file) => ({ blob: blobOf(await cleanPdf(await bytesOf(file))) }),
});
