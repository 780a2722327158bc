import { defineConfig, type Plugin } from 'vite';

/**
 * Vite's own loader of late parts also looks after their style sheets. Here the pages name every style sheet, so
 * loading is one call, and the first view is half a kilobyte lighter.
 */
const plainLoading: Plugin = {
  name: 'plain-loading',
  enforce: 'pre',
  load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
};

/**
 * Fixed names, so that the server's pages can name what they need at once: `citizen.js` everywhere; when the report
 * form stands `lapor.js`, else `resi.js` (with `thread.js`) at once, each with `page.js`, `shared.js` and `sealing.js`; `help.js` last;
 * and the worker, which is an old-style script for the sake of browsers that know no modules there. `citizen.css` is
 * the look of every page, `receipt.css` that of a receipt and a thread.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/aset/',
  publicDir: 'public',
  plugins: [plainLoading],
  resolve: {
    alias: [
      { find: '@noble/curves/nist.js', replacement: `${import.meta.dirname}/no-nist-curves.ts` },
      { find: '@noble/hashes/scrypt.js', replacement: `${import.meta.dirname}/no-scrypt.ts` },
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
    rolldownOptions: {
      // Shared code only declares: what nothing here uses of it is left out, the shapes of officers' files among it.
      treeshake: { moduleSideEffects: [{ test: /\/src\//, sideEffects: false }] },
      input: {
        citizen: `${import.meta.dirname}/main.ts`,
        receipt: `${import.meta.dirname}/styles/receipt.css`,
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'page',
              test: /web\/citizen\/page|texts\/(?:lang|id\/(?:script|checks))/,
              priority: 2,
            },
            // Without what only uploads need, or a name among custodians: that comes when somebody wants it.
            {
              name: 'sealing',
              test: /src\/sealing\/(?!disclosure|custodians|asking)|web\/citizen\/no-|@oxc-project|node_modules\/(?:age-encryption|@noble|@scure|hash-wasm)/,
              priority: 1,
            },
            {
              name: 'shared',
              test: /web\/citizen\/(?:api|kdf|thread-session|file-sender|filing|receipt-view|proof\/|words\/completion)|(?:texts\/sizes|format-day|calendar\/day|visit-bodies)/,
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
