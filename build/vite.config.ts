import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const START = /renderer\/main\.tsx$/;

export default defineConfig({
  root: join(import.meta.dirname, '../renderer'),
  // Both hosts serve the window from the root of their own origin.
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the first picture needs, in one file: many small ones cost more than their bytes.
        codeSplitting: { groups: [{ name: 'start', test: START, priority: 1 }] },
      },
    },
  },
});
