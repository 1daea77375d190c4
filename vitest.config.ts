import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    maxWorkers: '100%', // one core less is the usual
    testTimeout: 30_000, // a busy machine is no fault of the code
    reporters: ['default', './tests/closing-line.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: {statements: 85, lines: 85, functions: 85, branches: 75},
    },
  },
})
