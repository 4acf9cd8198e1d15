import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed, offlineShell } from './offline/shell.ts'

const server = process.env['BUUAN_ORIGIN'] ?? 'http://127.0.0.1:8080'
const proxy = { '/v1': server, '/auth': server, '/healthz': server }

// Vite asks for a default export.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), offlineShell(), compressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The content security policy allows fonts and images from our own origin, not from data: URLs.
    assetsInlineLimit: 0,
  },
  server: { proxy },
  preview: { proxy },
})
