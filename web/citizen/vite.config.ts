import { defineConfig } from 'vite';

/**
 * Fixed names, so that the server's pages can name what they need at once: `citizen.js` with `page.js` everywhere,
 * `lapor.js` or `resi.js` (with `thread.js`), `shared.js` and `sealing.js` where something is sealed, and the worker, which is an
 * old-style script for the sake of browsers that know no modules there.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/aset/',
  publicDir: 'public',
  resolve: {
    alias: [
      { find: '@noble/curves/nist.js', replacement: `${import.meta.dirname}/no-nist-curves.ts` },
      // The upload library's; no other file is imported by this name.
      { find: /^\.\/urlStorage\.js$/, replacement: `${import.meta.dirname}/no-url-storage.ts` },
    ],
    // The post-quantum library brings an older copy of the same code along.
    dedupe: ['@noble/curves', '@noble/hashes', '@noble/ciphers'],
  },
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
        codeSplitting: {
          groups: [
            // With the piece by which parts are loaded: elsewhere it would pull the sealing code into every page, and
            // ahead of what older browsers need first.
            {
              name: 'page',
              test: /web\/citizen\/(?:page|forget|exit)|vite\/preload-helper|texts\/(?:lang|draft|script-texts|..\/(?:script|checks))/,
              priority: 2,
            },
            // Without what only uploads need: that comes when a file is chosen, not with the page.
            {
              name: 'sealing',
              test: /src\/sealing|node_modules\/(?:age-encryption|@noble|@scure|hash-wasm)/,
              priority: 1,
            },
            {
              name: 'shared',
              test: /web\/citizen\/(?:api|kdf|thread-session|file-sender|filing|receipt-view|proof\/proofs)|(?:texts\/sizes|format-day|calendar\/day|visit-bodies)/,
            },
            // What draws the conversation, for the page and for its parts that come later.
            { name: 'thread', test: /web\/citizen\/thread-view/ },
          ],
        },
      },
    },
  },
  worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
});
