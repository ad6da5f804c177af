import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: { include: ['i18n/**/*.test.ts', 'lib/**/*.test.ts', 'components/**/*.test.ts'], environment: 'node' },
});
