const { availableParallelism } = require("node:os");

// Most of what a test's own processes do is to load the same packages: Node keeps what it compiled of them.
process.env.NODE_COMPILE_CACHE ??= `${__dirname}/node_modules/.cache/compiled`;

/** Unit tests, and the end-to-end tests on the real engine (slow ones in test/e2e and test/sandbox), by one runner. */
const shared = {
  testEnvironment: "<rootDir>/test/runner/environment.ts",
  // Packages that ship ES modules alone, which Jest can't require, are compiled like our own code.
  transform: {
    "^.+\\.ts$|/node_modules/(uuid|hyparquet|hyparquet-writer)/": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!(uuid|hyparquet|hyparquet-writer)/)"],
  moduleNameMapper: { "/debuggable$": "<rootDir>/test/runner/debuggable.js" },
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/out"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/dist"],
};

module.exports = {
  reporters: ["default", "<rootDir>/test/runner/closing-line.js"],
  testSequencer: "<rootDir>/test/runner/sequencer.js",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, "<rootDir>/test/e2e/", "<rootDir>/test/sandbox/"],
    },
    {
      ...shared,
      displayName: "engine",
      globalSetup: "<rootDir>/test/sandbox/global-setup.ts",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts", "<rootDir>/test/sandbox/**/*.test.ts"],
    },
  ],
  testTimeout: 240_000,
  // Jest leaves a core free by default, and of two cores that is half. Most tests wait for processes of their own (moto, the
  // engine): with as many workers as processors, a quarter of their time went by unused.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
};
