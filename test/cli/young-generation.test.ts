import { execFileSync } from "node:child_process";
import { join } from "node:path";

const file = join(__dirname, "../../cli/verify/young-generation.ts");

/** MB of the young generation of a process that makes many things that live for a while. */
function youngAfter(first: string): number {
  const script = `${first}
    const kept = [];
    for (let index = 0; index < 3e6; index += 1) kept[index % 3e5] = { index };
    const young = require("node:v8").getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    console.log(young.space_size / 1024 ** 2);`;
  return Number(execFileSync(process.execPath, ["--no-warnings", "-e", script], { encoding: "utf8" }));
}

test("the young generation grows by itself, and no further once it is kept", () => {
  expect(youngAfter("")).toBeGreaterThan(8);
  expect(youngAfter(`require(${JSON.stringify(file)}).keepYoungGeneration();`)).toBeLessThanOrEqual(4);
});
