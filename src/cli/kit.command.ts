import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { readSettings } from '../platform/settings/read-settings.js';
import { KIT_LANGS } from '../texts/kit-words.js';
import { kitAddress } from './kit/address.js';
import { makePdf } from './kit/make-pdf.js';
import { SHEETS } from './kit/sheets.js';

export const kitCommand = () =>
  new Command('kit')
    .description('make posters, banner and slide as PDF, with a code that holds PELUIT_PUBLIC_URL and nothing else')
    .argument('<dir>', 'folder for the files; those of the same name are replaced')
    .action(async (directory: string) => {
      const { publicUrl, onionUrl } = readSettings(process.env);
      const address = kitAddress(publicUrl, onionUrl);
      mkdirSync(directory, { recursive: true });
      for (const sheet of SHEETS) {
        for (const lang of KIT_LANGS) {
          const file = join(directory, `${sheet.name}-${lang}.pdf`);
          writeFileSync(file, await makePdf(sheet, lang, address));
          process.stdout.write(`${file}\n`);
        }
      }
    });
