import { UnsupportedFile } from './bytes.js';
import { kindOf } from './file-kind.js';
import { stripHeif } from './heif.js';
import { inspectPicture } from './picture-findings.js';
import { stripPicture } from './strip-picture.js';
import { blobOf, bytesOf, serveCleaning } from './worker-scope.js';

serveCleaning({
  inspect: async (file) => inspectPicture(await bytesOf(file)),
  clean: async (file) => {
    const bytes = await bytesOf(file);
    const clean = kindOf(bytes) === 'heic' ? stripHeif(bytes) : stripPicture(bytes);
    if (!clean) throw new UnsupportedFile('no picture');
    return { blob: blobOf(clean) };
  },
});
