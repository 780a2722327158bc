import { defineConfig } from 'vite';

/**
 * Fixed names, so that the server's pages need no list of files: `citizen.js` on every page, `lapor.js` and `resi.js`
 * where they are needed, `sealing.js` shared by both, and the worker, which is an old-style script for the sake of
 * browsers that know no modules there.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/aset/',
  publicDir: 'public',
  build: {
    outDir: '../../dist-web/citizen',
    emptyOutDir: true,
    target: ['chrome87', 'firefox78', 'safari14'],
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      input: { citizen: `${import.meta.dirname}/main.ts` },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.css')) ? 'citizen.css' : '[name][extname]',
      },
    },
  },
  worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
});
