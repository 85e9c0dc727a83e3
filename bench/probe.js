/**
 * Loaded with `node --require` into every process of a measured run: writes the largest resident set of a policy
 * pack's process (in KiB) to the file that TOMGUARD_BENCH_MEMORY names, several times a second, since the engine ends
 * packs without a farewell.
 */
const { writeFileSync } = require("node:fs");

const file = process.env.TOMGUARD_BENCH_MEMORY;
if (file && process.argv.some((each) => each.includes("run-policy-pack"))) {
  const write = () => writeFileSync(file, String(process.resourceUsage().maxRSS));
  setInterval(write, 100).unref();
}
