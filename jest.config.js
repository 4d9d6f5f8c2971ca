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
  // Half of the suites wait for LibreOffice, Chromium or the client's timers, so two workers pay even on two cores.
  maxWorkers: 2,
  testTimeout: 60000,
};
