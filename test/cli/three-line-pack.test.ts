import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";
import { packFiles } from "../../catalogue/start/pack";
import { describeCompiled } from "../compiled";
import { policiesOf } from "./analyzer";

interface Manifest {
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** What `npm publish` and `pulumi policy publish` would send, unpacked to a folder. */
function packed(folder: string, to: string): void {
  const archive = mkdtempSync(join(tmpdir(), "archive-"));
  const npm = ["pack", "--ignore-scripts", "--offline", "--silent", "--pack-destination", archive];
  execFileSync("npm", npm, { cwd: folder, stdio: "pipe" });
  const [file = ""] = readdirSync(archive);
  mkdirSync(to, { recursive: true });
  execFileSync("tar", ["-xzf", join(archive, file), "--strip-components=1", "-C", to]);
  rmSync(archive, { recursive: true });
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest; // npm's own file

describeCompiled("the three-line pack, with the package as npm delivers it", () => {
  let outside: string;
  let modules: string;
  beforeAll(() => {
    outside = mkdtempSync(join(tmpdir(), "outside-"));
    modules = join(outside, "node_modules");
    packed(packageRoot(), join(modules, "tomguard"));
    const { dependencies, peerDependencies } = manifestOf(join(modules, "tomguard"));
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(packageRoot(), "node_modules", name), join(modules, name));
    }
    for (const { path, content } of packFiles("en")) {
      mkdirSync(dirname(join(outside, path)), { recursive: true });
      writeFileSync(join(outside, path), content);
    }
    writeFileSync(join(outside, "tomguard.yaml"), "organisation: { name: Muster GmbH, country: DE }\n");
  });
  afterAll(() => rmSync(outside, { recursive: true }));

  it("starts beside a project, and serves the rules", async () => {
    const policies = await policiesOf(join(outside, "policy"), modules);
    expect(policies).toEqual(expect.arrayContaining(["encryption-at-rest", "retention-declared", "open-questions"]));
  });

  it("starts from its own folder alone, as it is published with the promise in it", async () => {
    const copy = join(outside, "to-publish");
    cpSync(join(outside, "policy"), copy, { recursive: true });
    cpSync(join(outside, "tomguard.yaml"), join(copy, "tomguard.yaml"));
    const index = readFileSync(join(copy, "index.js"), "utf8");
    writeFileSync(join(copy, "index.js"), index.replace("../tomguard.yaml", "tomguard.yaml"));
    const published = join(outside, "elsewhere", "published");
    packed(copy, published);
    expect(await policiesOf(published, modules)).toContain("encryption-at-rest");
  });

  it("names everything that it needs, so that an installation has it", () => {
    expect(Object.keys(manifestOf(join(outside, "policy")).dependencies).sort()).toEqual([
      "@pulumi/policy",
      "@pulumi/pulumi",
      "tomguard",
    ]);
  });
});
