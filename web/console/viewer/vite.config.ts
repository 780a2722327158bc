import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page and its style, as they are. */
const plainFiles: Plugin = {
  name: 'plain files',
  generateBundle() {
    for (const fileName of ['viewer.html', 'viewer.css']) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(here(fileName)) });
    }
  },
};

const PDF_DATA = 'virtual:pdf-data';

/** pdf.js's fonts and decoders inside the script: the viewer's policy lets it fetch nothing. */
const pdfData: Plugin = {
  name: 'pdf data',
  resolveId: (id) => (id === PDF_DATA ? `\0${PDF_DATA}` : undefined),
  load(id) {
    if (id !== `\0${PDF_DATA}`) return undefined;
    const files: Record<string, string> = {};
    for (const folder of ['standard_fonts', 'wasm']) {
      const path = here(`../../../node_modules/pdfjs-dist/${folder}`);
      for (const name of readdirSync(path).filter((one) =>
        /^(Foxit|Liberation|jbig2|openjpeg).*\.(pfb|ttf|wasm)$/.test(one),
      )) {
        files[name] = readFileSync(join(path, name)).toString('base64');
      }
    }
    return `export const FILES = ${JSON.stringify(files)};`;
  },
};

/** The viewer of attachments: one classic script, since a page of opaque origin loads no module without asking twice. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  // pdf.js looks for its own address only where it would load a worker or a decoder; here it never does.
  define: { 'import.meta.url': JSON.stringify('viewer:') },
  plugins: [plainFiles, pdfData],
  build: {
    outDir: here('../../../dist-web/viewer'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 5_000,
    lib: { entry: here('viewer.ts'), formats: ['iife'], name: 'peluitViewer', fileName: () => 'viewer.js' },
  },
});
