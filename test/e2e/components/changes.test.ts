import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithEngine } from "../../sandbox/with-engine";
import { onTheEngine, root, type Project } from "../engine";
import type { Row } from "./changes";
import { tables } from "./changes-program";

const program = join(root, "dist", "test", "e2e", "components", "changes-program.js");

interface Step {
  op: string;
  urn: string;
}

/** What holds data, or what data can't be read without. */
const stores = new Set([
  "backup/vault",
  "cloudwatch/logGroup",
  "dynamodb/table",
  "kms/key",
  "rds/cluster",
  "rds/instance",
  "s3/bucket",
  "sqs/queue",
]);

describeWithEngine("an argument with another value", () => {
  const engine = onTheEngine({ cloud: false });

  for (const table of ["stores", "others"] as const)
    describe(`of ${table}`, () => isChanged(table, tables[table], (name) => engine.project(name, "")));
});

function isChanged(table: string, rows: readonly Row[], projectOf: (name: string) => Promise<Project>): void {
  let steps: Step[];

  beforeAll(async () => {
    const project = await projectOf(table);
    copyFileSync(join(root, "test", "e2e", "components", "company.yaml"), join(project.folder, "tomguard.yaml"));
    const becomes = (later: boolean) =>
      writeFileSync(
        join(project.folder, "index.js"),
        `require(${JSON.stringify(program)}).changing("${table}", ${later});`,
      );
    becomes(false);
    const up = await project.pulumi(["up", "--yes", "--skip-preview"]);
    if (up.status !== 0) throw new Error(up.output);
    becomes(true);
    const { status, stdout, output } = await project.pulumi(["preview", "--json"]);
    if (status !== 0) throw new Error(output);
    steps = (JSON.parse(stdout) as { steps: Step[] }).steps;
  }, 600_000);

  it.each(rows.map((row) => [`${row.component}: ${row.changed.join(", ")}`, row] as const))(
    "%s",
    (_, { name, replaces, moves, deletes }) => {
      const own = steps.filter((step) => belongs(step, name));
      expect(own.map(({ op }) => op)).toEqual(
        expect.arrayContaining([expect.stringMatching(/update|create|replace|delete/)]),
      );
      const replaced = typesOf(own, "replace");
      expect({
        replaces: moves ? replaced.filter(isStore) : replaced,
        deletes: typesOf(own, "delete").filter(isStore),
      }).toEqual({ replaces, deletes });
    },
  );

  it("replaces or deletes no store but in the rows that say so", () => {
    const told = (row: Row): boolean => [...row.replaces, ...row.deletes].some(isStore);
    const lost = steps.filter((step) => /replace|delete/.test(step.op) && isStore(typeOf(step)));
    const untold = lost.filter((step) => !rows.some((row) => told(row) && belongs(step, row.name)));
    expect(untold).toEqual([]);
  });
}

const nameOf = ({ urn }: Step): string => urn.split("::").at(-1) ?? "";
/** `s3/bucket` of `…$aws:s3/bucket:Bucket`. */
const typeOf = ({ urn }: Step): string => urn.split("::")[2]?.split("$").at(-1)?.split(":")[1] ?? "";
const isStore = (type: string): boolean => stores.has(type);

/** Parts of a component are named after it. */
const belongs = (step: Step, name: string): boolean => nameOf(step) === name || nameOf(step).startsWith(`${name}-`);

/** Types that have a step of that sort, each once. A replacement is told in three steps. */
function typesOf(steps: readonly Step[], op: "replace" | "delete"): string[] {
  return [...new Set(steps.filter((step) => step.op === op).map(typeOf))].sort();
}
