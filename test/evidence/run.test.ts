import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commitOf, deployedBy, packSha256, provenance, utcSeconds, versions } from "../../evidence/run";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "tomguard-run-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function git(...args: string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

function commitAll(): string {
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "first");
  return git("rev-parse", "HEAD");
}

describe("the commit", () => {
  it("is the one that the folder is at", () => {
    write("index.ts", "");
    const id = commitAll();
    expect(commitOf(folder)).toEqual({ id, dirty: false });
  });

  it.each([
    ["a changed file", "index.ts"],
    ["a file that git does not know", "new.ts"],
  ])("is dirty with %s", (_what, path) => {
    write("index.ts", "");
    commitAll();
    write(path, "changed");
    expect(commitOf(folder)?.dirty).toBe(true);
  });

  it("is absent outside a repository", () => {
    expect(commitOf(folder)).toBeUndefined();
  });

  it("is absent before the first commit", () => {
    git("init", "--quiet");
    expect(commitOf(folder)).toBeUndefined();
  });
});

describe("who deployed", () => {
  const github = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "muster/fotolabor",
    GITHUB_WORKFLOW: "Deploy",
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_ACTOR: "erika-mustermann",
    GITHUB_REF_NAME: "erika/fix",
  };

  it.each([
    ["GitHub Actions: muster/fotolabor workflow Deploy run 4711", github],
    ["GitHub Actions: muster/fotolabor workflow Deploy run 4711 attempt 2", { ...github, GITHUB_RUN_ATTEMPT: "2" }],
    ["Forgejo Actions: muster/fotolabor workflow Deploy run 4711", { ...github, FORGEJO_ACTIONS: "true" }],
    ["GitLab CI: muster/fotolabor workflow deploy run 12", { CI: "true", GITLAB_CI: "true", CI_PROJECT_PATH: "muster/fotolabor", CI_JOB_NAME: "deploy", CI_PIPELINE_ID: "12", GITLAB_USER_EMAIL: "erika@example.org" }],
    ["Jenkins: workflow fotolabor/main run 9", { JENKINS_URL: "https://ci", JOB_NAME: "fotolabor/main", BUILD_NUMBER: "9", BUILD_USER: "erika" }],
    ["CircleCI: muster/fotolabor workflow deploy run 3", { CI: "true", CIRCLECI: "true", CIRCLE_PROJECT_USERNAME: "muster", CIRCLE_PROJECT_REPONAME: "fotolabor", CIRCLE_JOB: "deploy", CIRCLE_BUILD_NUM: "3" }],
    ["Woodpecker CI: muster/fotolabor run 5", { CI: "woodpecker", CI_REPO: "muster/fotolabor", CI_PIPELINE_NUMBER: "5" }],
  ])("is %s", (id, environment) => {
    expect(deployedBy(environment)).toEqual({ kind: "ci", id });
  }); // prettier-ignore

  it("leaves out a value that holds an e-mail address", () => {
    expect(deployedBy({ ...github, GITHUB_WORKFLOW: "erika@example.org" }).id).toBe(
      "GitHub Actions: muster/fotolabor run 4711",
    );
  });

  it("is an unnamed CI system where only CI is set", () => {
    expect(deployedBy({ CI: "1" })).toEqual({ kind: "ci" });
  });

  it.each([{}, { CI: "false" }, { CI: "" }, { GITHUB_ACTIONS: "false" }])("is a workstation with %j", (environment) => {
    expect(deployedBy(environment)).toEqual({ kind: "workstation" });
  });
});

describe("the pack's hash", () => {
  beforeEach(() => {
    write("index.js", "exports.a = 1;");
    write("rules/B.js", "b");
    write("rules/a.js", "a");
  });

  it("is what sha256sum over the sorted files gives", () => {
    const byHand = "find . -name node_modules -prune -o -type f -print | sed 's|^\\./||' | LC_ALL=C sort | xargs sha256sum | sha256sum"; // prettier-ignore
    expect(`${packSha256(folder)}  -`).toBe(
      execFileSync("sh", ["-c", byHand], { cwd: folder, encoding: "utf8" }).trim(),
    );
  });

  it.each([
    ["a changed file", () => write("rules/a.js", "A")],
    ["a file more", () => write("rules/c.js", "")],
    ["a hidden file more", () => write(".hidden", "")],
    ["a link to another file", () => symlinkSync("index.js", join(folder, "link.js"))],
  ])("changes with %s", (_what, change) => {
    const before = packSha256(folder);
    change();
    expect(packSha256(folder)).not.toBe(before);
  });

  it("ends with a link that leads back", () => {
    symlinkSync("..", join(folder, "rules", "up"));
    expect(packSha256(folder)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("leaves out installed packages", () => {
    const before = packSha256(folder);
    write("node_modules/x/index.js", "x");
    expect(packSha256(folder)).toBe(before);
  });
});

describe("the versions", () => {
  beforeEach(() => {
    write("node_modules/@pulumi/aws/package.json", '{"version":"7.0.0"}');
    write("program/node_modules/@pulumi/aws/package.json", '{"version":"7.48.0"}');
    write("node_modules/@pulumi/pulumi/package.json", '{"version":"3.259.0"}');
    write("node_modules/@pulumi/broken/package.json", "{");
  });

  it("are those of the packages that the program would find", () => {
    const { tomguard: _own, ...found } = versions(join(folder, "program"), "v3.259.0\n");
    expect(found).toEqual({
      "@pulumi/aws": "7.48.0",
      "@pulumi/pulumi": "3.259.0",
      node: process.versions.node,
      pulumi: "3.259.0",
    });
  });

  it("name tomguard's own", () => {
    expect(versions(folder)["tomguard"]).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe("the provenance", () => {
  it("has a time in UTC without fractions", () => {
    expect(utcSeconds(new Date("2026-11-22T13:00:00.999+01:00"))).toBe("2026-11-22T12:00:00Z");
  });

  it("leaves out what there is not", () => {
    const found = provenance({ folder, environment: {}, now: new Date(0) });
    expect({ ...found, versions: {} }).toEqual({
      at: "1970-01-01T00:00:00Z",
      versions: {},
      deployedBy: { kind: "workstation" },
    });
  });

  it("has the pack's hash where there is a pack", () => {
    write("pack/index.js", "");
    expect(provenance({ folder, pack: join(folder, "pack") }).packSha256).toBe(packSha256(join(folder, "pack")));
  });
});
