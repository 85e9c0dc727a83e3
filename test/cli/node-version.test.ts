import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tooOld } from "../../cli/node-version";

test.each(["18.20.0", "20.20.2", "22.11.9", "9.0.0"])("Node %s is refused, with what would be right", (version) => {
  expect(tooOld(version)?.en).toBe(`tomguard needs Node.js 22.12 or newer; this is ${version}.`);
});

test.each(["22.12.0", "22.100.0", "24.1.0", "100.0.0"])("Node %s is good enough", (version) => {
  expect(tooOld(version)).toBeUndefined();
});

test("what is needed is what the package says", () => {
  const { engines } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as {
    engines: { node: string };
  };
  expect(tooOld(engines.node.replace(">=", ""))).toBeUndefined();
  expect(tooOld("22.11.0")?.en).toContain(engines.node.replace(">=", ""));
});
