/** One environment for all: suites that need a page build their own jsdom, as the command line does. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  setupFiles: ["<rootDir>/test/support/drawn-cases.ts"],
  // Half of the suites wait for LibreOffice, Chromium or the client's timers, so two workers pay even on two cores.
  maxWorkers: 2,
  // Long enough for a busy machine: a test that hangs still ends, and how fast anything is belongs to the bench.
  testTimeout: 600_000,
  // The client that each suite loads is large: a worker that has grown is replaced.
  workerIdleMemoryLimit: "2GB",
  // Left alone: jest walks the client's classes after a suite and warns of every getter it touches.
  testEnvironmentOptions: { globalsCleanup: "off" },
};
