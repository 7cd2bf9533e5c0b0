if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(
    `the tests run on Node 24, the runner's own; this is ${process.version}. Start them with \`npm test\`.`,
  )
}

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  coverageProvider: 'v8',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/__tests__/setup.ts'],
  testTimeout: 60_000,
  // Most tests wait for real programs rather than compute.
  maxWorkers: 3,
  // Of `test.concurrent`, in each worker.
  maxConcurrency: 3,
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/actions/[^/]+/lib/', '<rootDir>/packages/[^/]+/lib/'],
  // CI skips nothing; these need what `npm run chains` fetches, a job of its own.
  testPathIgnorePatterns:
    process.env.CI === 'true' && !process.env.SHAKEDOWN_CHOPSTICKS
      ? ['/(?:substrate-runtime|cometbft-node)\\.test\\.ts$']
      : [],
  reporters: ['default', '<rootDir>/scripts/totals-reporter.mjs'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.mjs' },
}
