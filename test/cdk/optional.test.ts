import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Loads a file of ours in a process of its own in which the CDK can't be found. */
function loadsWithoutCdk(file: string): string {
  const script = `
    const Module = require("node:module");
    const resolve = Module._resolveFilename;
    Module._resolveFilename = (name, ...rest) => {
      if (/^(aws-cdk-lib|cdk-nag|constructs)(\\/|$)/.test(name)) throw new Error("asked for " + name);
      return resolve(name, ...rest);
    };
    const { transformSync } = require("@swc/core");
    const compile = (module, path) => module._compile(transformSync(require("node:fs").readFileSync(path, "utf8"), {
      filename: path, jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" },
    }).code, path);
    Module._extensions = Object.assign({ ".ts": compile }, Module._extensions);
    require(${JSON.stringify(join(root, file))});
    console.log("loaded");`;
  try {
    return execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8", stdio: "pipe" }).trim();
  } catch (error) {
    return String(error).split("\n").find((line) => line.startsWith("Error: asked for")) ?? String(error); // prettier-ignore
  }
}

test.each(["policies/tomguard-pack.ts", "components/index.ts", "cli/audit.ts", "cli/check-verdict.ts"])(
  "%s starts where the CDK is not installed",
  (file) => expect(loadsWithoutCdk(file)).toBe("loaded"),
);

test("the pack for the CDK does need it", () => {
  expect(loadsWithoutCdk("cdk/index.ts")).toMatch(/asked for (aws-cdk-lib|cdk-nag)/);
});
