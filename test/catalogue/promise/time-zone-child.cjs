// Prints the lengths of some periods, in the time zone of its environment: TypeScript in a process without jest.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const jsc = { target: "es2022", parser: { syntax: "typescript" } };
  const { code } = transformSync(readFileSync(filename, "utf8"), { filename, jsc, module: { type: "commonjs" } });
  module._compile(code, filename);
};

const { longestDays, shortestDays } = require(join(__dirname, "../../../catalogue/promise/duration.ts"));
const periods = [1, 2, 6, 7, 12, 13].map((amount) => ({ amount, unit: "month" }));
console.log(
  JSON.stringify([
    new Date(2023, 0, 1).toISOString(),
    ...periods.flatMap((each) => [shortestDays(each), longestDays(each)]),
  ]),
);
