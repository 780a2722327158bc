import { asciiAt } from './bytes.js';
import { cleanOffice, refuseOldOffice } from './office.js';
import { inspectOffice } from './office-findings.js';
import { blobOf, bytesOf, serveCleaning } from './worker-scope.js';

serveCleaning({
  inspect: async (file) => inspectOffice(await bytesOf(file)),
  clean: async (file) => {
    const bytes = await bytesOf(file);
    if (asciiAt(bytes, 0, 2) !== 'PK') refuseOldOffice(bytes);
    const clean = cleanOffice(bytes);
    return { blob: blobOf(clean.bytes), kind: clean.kind };
  },
});
