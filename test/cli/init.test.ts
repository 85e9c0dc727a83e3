import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { load } from "js-yaml";
import { organisation, organisationIds } from "../../catalogue/organisations";
import { loadPromise, parsePromise } from "../../catalogue/promise/load";
import { writeAll } from "../../catalogue/start/files";
import { newPromiseText } from "../../catalogue/start/promise-text";
import { ask } from "../../cli/init-questions";
import type { Choice, Prompts } from "../../cli/prompts";
import { tomguard } from "./run";

const home = process.cwd();
let folder: string;
beforeEach(() => process.chdir((folder = mkdtempSync(join(tmpdir(), "init-")))));
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const flags = ["--name", "Muster GmbH", "--country", "DE", "--region", "eu-central-1", "--retention", "orders=14 days after upload because complaints"]; // prettier-ignore
const english = ["--lang", "en"];
const init = (...args: string[]) => tomguard("init", ...args, ...english);
const written = (path: string) => readFileSync(join(folder, path), "utf8");
const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => !each.isDirectory()).map((each) => join(each.parentPath, each.name).slice(folder.length + 1)).sort(); // prettier-ignore
const all = [".github/workflows/tomguard.yml", "policy/PulumiPolicy.yaml", "policy/index.js", "policy/package.json", "tomguard.yaml"]; // prettier-ignore

describe("tomguard init", () => {
  it("writes promise, pack and CI file, and lists them", async () => {
    const { status, stdout, stderr } = await init(...flags);
    expect([status, files()]).toEqual([0, all]);
    expect(stdout.trim().split("\n").sort()).toEqual(all);
    expect(stderr).toContain("pulumi preview --policy-pack policy");
  });

  it("writes a promise that says what the flags say", async () => {
    await init(...flags, "--region", "eu-west-1", "--retention", "books=at least 10 years because § 147 AO", "--backup", "books", "--backup-keep", "30 days", "--processor", "Mail Inc.; US; sends mail; dpf until 2099-06-30"); // prettier-ignore
    const { promise } = loadPromise(join(folder, "tomguard.yaml"));
    expect(promise).toMatchObject({
      organisation: { name: "Muster GmbH", country: "DE" },
      residency: { regions: ["eu-central-1", "eu-west-1"] },
      retention: {
        orders: { keep: { amount: 14, unit: "day" }, after: "upload", because: "complaints", atLeast: false },
        books: { keep: { amount: 10, unit: "year" }, because: "§ 147 AO", atLeast: true },
      },
      backups: { of: ["books"], in: "another-region", keep: { amount: 30, unit: "day" } },
      processors: [
        { name: "Mail Inc.", country: "US", task: "sends mail", mechanism: "dpf", validUntil: "2099-06-30" },
      ],
    });
  });

  it.each(["de", "en"] as const)("writes comments above every section in %s", (language) => {
    const text = newPromiseText({ organisation: { name: "M", country: "DE" } }, language);
    const lines = text.split("\n");
    const sections = lines.flatMap((line, index) => (/^[a-z-]+:/.test(line) ? [lines[index - 1] ?? ""] : []));
    expect(sections.filter((above) => !/^# |^waivers/.test(above))).toEqual([]);
    expect(text.split("\n").length).toBeLessThan(60);
  });

  it("keeps copies in another account where one region is promised", async () => {
    await init(...flags, "--backup", "orders", "--backup-keep", "7 days");
    expect(loadPromise(join(folder, "tomguard.yaml")).promise.backups.in).toBe("another-account");
  });

  it.each(organisationIds)("starts from %s with the promise that it has", async (id) => {
    await init("--like", id);
    expect(loadPromise(join(folder, "tomguard.yaml")).promise).toEqual(organisation(id).promise);
  });

  it("puts answers in the place of what the organisation says", async () => {
    await init("--like", "photo-lab", "--name", "Labor Nord GmbH", "--retention", "orders=7 days");
    const { promise } = loadPromise(join(folder, "tomguard.yaml"));
    expect(promise.organisation).toMatchObject({ name: "Labor Nord GmbH", country: "DE" });
    expect(Object.keys(promise.retention)).toEqual(["orders"]);
  });

  it("keeps the comments of the organisation it starts from", async () => {
    await init("--like", "email-dispatch");
    expect(written("tomguard.yaml")).toContain("# Backups end as soon as their data has to (004-166)");
  });

  it.each([
    ["github", ".github/workflows/tomguard.yml"],
    ["gitlab", ".gitlab-ci.yml"],
  ])("writes the file of %s, which runs the pack and keeps the reports", async (ci, path) => {
    await init(...flags, "--ci", ci);
    const text = written(path);
    expect(load(text)).toBeInstanceOf(Object);
    expect(text).toContain("PULUMI_OPTION_POLICY_PACK: policy");
    expect(text).toMatch(/tomguard preview .*--out record\.json/);
    expect(text).toMatch(/--format sarif --out tomguard\.sarif[^]*tomguard\.xml|tomguard\.xml[^]*--format sarif/);
  });

  it("writes no CI file where none is wanted", async () => {
    await init(...flags, "--ci", "none");
    expect(files()).toEqual(all.slice(1));
  });

  it("lists with --dry-run what it would write, and writes nothing", async () => {
    const { status, stdout } = await init(...flags, "--dry-run", "--json");
    const { written: done, files: planned } = JSON.parse(stdout) as { written: boolean; files: { path: string; content: string }[] }; // prettier-ignore
    expect([status, done, files()]).toEqual([0, false, []]);
    expect(planned.map(({ path }) => path).sort()).toEqual(all);
  });

  it("survives whatever a company is called", () => {
    const name = fc
      .string({ minLength: 1, unit: "grapheme" })
      .filter((text) => text.trim() !== "" && !text.includes("\0"));
    fc.assert(
      fc.property(name, (text) => {
        const promise = newPromiseText({ organisation: { name: text, country: "DE" } }, "de");
        expect(parsePromise(promise, "tomguard.yaml").promise.organisation.name).toBe(text.trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe("tomguard init refuses with 2", () => {
  const refusal = async (...args: string[]) => {
    const before = files();
    const { status, stdout, stderr } = await init(...args);
    expect([status, stdout, files()]).toEqual([2, "", before]);
    return stderr;
  };

  it("to guess: all missing flags in one message", async () => {
    expect(await refusal("--country", "DE")).toContain("nobody is there to give them: --name, --region, --retention.");
  });

  it("to overwrite: lists what is there, and writes nothing", async () => {
    writeFileSync("tomguard.yaml", "organisation: { name: M, country: DE }\n");
    mkdirSync("policy");
    writeFileSync("policy/index.js", "mine");
    expect(await refusal(...flags)).toContain("There already: tomguard.yaml, policy/index.js. Nothing was written. --force overwrites."); // prettier-ignore
    expect(written("policy/index.js")).toBe("mine");
  });

  it("but for --force", async () => {
    writeFileSync("tomguard.yaml", "x");
    expect((await init(...flags, "--force")).status).toBe(0);
    expect(written("tomguard.yaml")).toContain("Muster GmbH");
  });

  it("to write through a link or over a folder, also with --force", async () => {
    writeFileSync("elsewhere", "mine");
    symlinkSync("elsewhere", "tomguard.yaml");
    writeFileSync("policy", "a file");
    expect(await refusal(...flags, "--force")).toMatch(/There already: tomguard\.yaml, policy\. Nothing was written\. Move them away/); // prettier-ignore
    expect([written("elsewhere"), lstatSync("tomguard.yaml").isSymbolicLink()]).toEqual(["mine", true]);
  });

  it.each([
    ["a region outside the EEA", ["--region", "eu-west-2"], "tomguard.yaml residency.regions[1]: eu-west-2 (London, GB) is outside the EEA"],
    ["a region that there isn't", ["--region", "eu-west-9"], "did you mean eu-west-1?"],
    ["a period that is none", ["--retention", "b=14 moons"], "tomguard.yaml retention.b.keep: 14 moons"],
    ["an event that there isn't", ["--retention", "b=14 days after uplod"], "did you mean upload?"],
    ["backups that outlive their data", ["--backup", "orders"], "backups stay for 35 days, but the class orders in them may stay for 14 days only"],
    ["a processor abroad without a mechanism", ["--processor", "M; US; mail"], "there is no transfer mechanism"],
    ["a class without a period", ["--retention", "b"], '--retention "b" can\'t be understood; write it as'],
    ["half a processor", ["--processor", "M; US"], '--processor "M; US" can\'t be understood'],
  ])("%s, in the loader's own words", async (_, args, says) => {
    expect(await refusal(...flags, ...args)).toContain(says);
  }); // prettier-ignore
});

describe("writing", () => {
  it("leaves nothing behind where one of the files can't be written", () => {
    const impossible = { path: "x".repeat(300), content: "b" };
    expect(() => writeAll(folder, [{ path: "policy/a", content: "a" }, impossible])).toThrow(/ENAMETOOLONG/);
    expect(files()).toEqual([]);
  });
});

describe("the questions", () => {
  /** Answers in their order; a text that is wrong is told, and the next one tried. */
  function answering(answers: unknown[]): { prompts: Prompts; told: string[] } {
    const told: string[] = [];
    const next = () => answers.shift();
    const prompts: Prompts = {
      async text(_, { wrong } = {}) {
        for (;;) {
          const answer = String(next());
          const problem = wrong?.(answer);
          if (problem === undefined) return answer;
          told.push(problem);
        }
      },
      one: async <T>(_: string, choices: readonly Choice<T>[]) => {
        const name = next();
        return (choices.find((each) => each.name === name) ?? choices[0])?.value as T; // every question has choices
      },
      several: async <T>() => next() as T[],
      yes: async () => next() as boolean,
    };
    return { prompts, told };
  }
  const nothing = { answers: {}, like: undefined, ci: undefined };

  it("come to a promise, and say what is wrong with an answer", async () => {
    const { prompts, told } = answering([
      "answers of my own", "", "Muster GmbH", "Germany", "DE", ["eu-central-1"],
      "orders=14 moons", "orders=14 days", "",
      ["orders"], "35 days", "7 days",
      "Mail; US; mail", "Mail; DE; mail", "", "GitLab CI",
    ]); // prettier-ignore
    const { answers, ci } = await ask(nothing, prompts, "en");
    expect(answers).toEqual({
      organisation: { name: "Muster GmbH", country: "DE" },
      residency: { regions: ["eu-central-1"] },
      retention: { orders: { keep: "14 days" } },
      backups: { of: ["orders"], copies: 2, in: "another-account", keep: "7 days" },
      processors: [{ name: "Mail", country: "DE", task: "mail" }],
    });
    expect(ci).toBe("gitlab");
    expect(told).toEqual([
      expect.stringContaining("empty"),
      expect.stringContaining("DE"),
      expect.stringContaining("14 moons"),
      expect.stringContaining("may stay for 14 days only"),
      expect.stringContaining("there is no transfer mechanism"),
    ]);
  });

  it("end at once where an organisation of the catalogue is the start", async () => {
    const { prompts } = answering(["photo-lab of the catalogue", "no file"]);
    expect(await ask(nothing, prompts, "en")).toEqual({ answers: {}, like: "photo-lab", ci: "none" });
  });

  it("leave out what flags have said", async () => {
    const { prompts } = answering([["eu-central-1"], "", "", "GitHub Actions"]);
    const given = { ...nothing, answers: { organisation: { name: "M", country: "DE" } } };
    expect((await ask(given, prompts, "en")).answers).toMatchObject(given.answers);
  });
});
