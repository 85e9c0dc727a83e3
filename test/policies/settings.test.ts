import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackSetting } from "../../policies/stack-setting";
import { isOn, languageFrom } from "../../policies/environment";
import { settingsFrom } from "../../policies/settings";

const promise = (name: string) => `organisation: { name: ${name}, country: DE }\n`;
const context = { stack: "dev", project: "shop", dryRun: true, config: {} };

describe("the settings of the pack", () => {
  let root: string;
  let pack: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "settings-"));
    pack = join(root, "policy");
    mkdirSync(pack);
    writeFileSync(join(root, "Pulumi.yaml"), "name: shop\nruntime: nodejs\n");
    for (const name of ["tomguard", "named", "configured", "environment"])
      writeFileSync(join(root, `${name}.yaml`), promise(name));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const organisation = (...args: Partial<Parameters<typeof settingsFrom>>) => {
    const [given = context, env = {}, named = undefined] = args;
    return settingsFrom(given, env, named, pack).promise.promise.organisation.name;
  };

  it("take the nearest tomguard.yaml where nothing else is said", () => {
    expect(organisation()).toBe("tomguard");
  });

  it("take the one of the stack's configuration before that, relative to the project", () => {
    expect(organisation({ ...context, config: { "tomguard:promise": "configured.yaml" } })).toBe("configured");
  });

  it("take the one that the pack names before that, relative to the pack", () => {
    expect(organisation({ ...context, config: { "tomguard:promise": "configured.yaml" } }, {}, "../named.yaml")).toBe(
      "named",
    );
  });

  it("take the one of the environment before all", () => {
    expect(organisation(context, { TOMGUARD_PROMISE: join(root, "environment.yaml") }, "../named.yaml")).toBe(
      "environment",
    );
  });

  it("refuse a promise that gives a level to a rule that there isn't", () => {
    writeFileSync(join(root, "named.yaml"), `${promise("named")}rules: { key-rotatoin: disabled }\n`);
    expect(() => organisation(context, {}, "../named.yaml")).toThrow("did you mean key-rotation?");
  });

  it("tell a preview from an update as the engine says", () => {
    expect(settingsFrom(context, {}, undefined, pack).phase).toBe("preview");
    expect(settingsFrom({ ...context, dryRun: false }, {}, undefined, pack).phase).toBe("update");
  });

  it("read the promise of a stack from its file, else from the project's", () => {
    writeFileSync(join(root, "Pulumi.dev.yaml"), "config:\n  tomguard:promise: configured.yaml\n");
    writeFileSync(join(root, "Pulumi.yaml"), "name: shop\nruntime: nodejs\nconfig:\n  tomguard:promise: named.yaml\n");
    expect(stackSetting(root, "dev", "tomguard:promise")).toBe("configured.yaml");
    expect(stackSetting(root, "prod", "tomguard:promise")).toBe("named.yaml");
    expect(stackSetting(root, undefined, "tomguard:promise")).toBe("named.yaml");
  });

  it("read no promise from a file that is no YAML", () => {
    writeFileSync(join(root, "Pulumi.dev.yaml"), "config: [unclosed\n");
    expect(stackSetting(root, "dev", "tomguard:promise")).toBeUndefined();
  });
});

describe("variables of the environment", () => {
  it.each([
    ["true", true],
    ["1", true],
    ["false", false],
    ["FALSE", false],
    ["0", false],
    ["", false],
    [undefined, false],
  ])("%p switches on: %p", (value, on) => {
    expect(isOn(value)).toBe(on);
  });

  it.each([
    [{ TOMGUARD_LANG: "de", LANG: "en_GB.UTF-8" }, "de"],
    [{ LANG: "de_DE.UTF-8" }, "de"],
    [{ LC_ALL: "de_AT", LANG: "en_US" }, "de"],
    [{ LANG: "fr_FR.UTF-8" }, "en"],
    [{}, "en"],
  ])("%p means the language %p", (env, language) => {
    expect(languageFrom(env)).toBe(language);
  });
});
