import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The staff's page: hashed names under /aset/, everything but the first screens in files of their own. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/aset/',
  publicDir: 'public',
  plugins: [react()],
  resolve: { dedupe: ['@noble/curves', '@noble/hashes', '@noble/ciphers'] },
  build: {
    outDir: '../../dist-web/console',
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
  },
  worker: { format: 'es' },
});
