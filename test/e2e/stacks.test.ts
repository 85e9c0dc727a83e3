import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { OrganisationId } from "../../catalogue/organisation-ids";
import { organisationIds } from "../../catalogue/organisations";
import type { EvidenceRecord } from "../../evidence/record";
import { projectIn } from "../../sandbox/project-copy";
import { picture } from "../../scripts/stacks/picture";
import { organisationStacks, twinOf } from "../../stacks/organisations";
import { seenInState } from "../../witness/pulumi/sources/state";
import { describeWithEngine } from "../sandbox/with-engine";
import { openQuestions } from "../stacks/open-questions";
import { readBack } from "./components/read-back";
import { onTheEngine, ownPack, root, type Project } from "./engine";

/*
 * The five organisations as a user deploys them: the twin is stopped, the good one goes through, stays, and goes. What each
 * rule says of them is tested in memory (test/stacks); here the engine, the pack in it, and the cloud have their say.
 */

jest.setTimeout(600_000);

const organisations = organisationIds.filter((id) => organisationStacks[id] !== undefined);
const regions = ["eu-central-1", "eu-west-1", "us-east-1"];

/** Rules that stay unknown after the deploy. */
const untoldOf = (id: OrganisationId): string[] =>
  (openQuestions[id] ?? []).filter(({ afterDeploy }) => afterDeploy).map(({ rule }) => rule);

describeWithEngine("an organisation on the real engine", () => {
  const engine = onTheEngine({ cloud: true });
  let project: Project;
  beforeAll(() => {
    project = engine.projectAt(projectIn(engine.sandbox().folder));
  });

  const onStack = (stack: string, command: string, ...more: string[]) =>
    project.pulumi([command, "--stack", stack, "--non-interactive", ...more]);

  /** The organisation's promise, with a waiver for each rule that nothing in a deploy can answer. */
  const acceptingUntold = (id: OrganisationId): string[] => {
    if (untoldOf(id).length === 0) return [];
    const name = `${id}.yaml`;
    const document = parseDocument(readFileSync(join(root, "catalogue", "organisations", name), "utf8"));
    const waivers = untoldOf(id).map((rule) => ({
      rule,
      resource: "*",
      accepts: "unknown",
      reason: "each item says itself when it ends",
      "accepted-by": "owner of the table",
      "measure-instead": "`tomguard verify` looks at items once a month",
      until: "2999-12-31",
    }));
    document.setIn(["promise", "waivers"], waivers);
    const file = join(project.folder, name);
    writeFileSync(file, document.toString());
    return ["--promise", file];
  };

  describe.each(organisations)("%s", (id) => {
    it("is stopped in the preview where it breaks its promise", async () => {
      await project.pulumi(["stack", "init", twinOf(id)]);
      const { status, output } = await onStack(twinOf(id), "preview", "--policy-pack", ownPack);
      expect(status).not.toBe(0);
      expect(output).toContain("[mandatory]");
    });

    it("is deployed, with nothing broken, and nothing unknown but what no deploy tells", async () => {
      await project.pulumi(["stack", "init", id]);
      const { status, stdout, output } = await project.tomguard([
        "up",
        "--stack",
        id,
        ...acceptingUntold(id),
        "--json",
      ]);
      if (stdout === "") throw new Error(output);
      const { findings, summary, run } = JSON.parse(stdout) as EvidenceRecord; // written by the command above
      const rulesOf = (outcome: string) => [
        ...new Set(findings.filter((each) => each.outcome === outcome).map(({ rule }) => rule)),
      ];
      expect([status, run.phase, rulesOf("fail"), rulesOf("unknown")]).toEqual([0, "update", [], untoldOf(id)]);
      const open = findings.filter(({ outcome }) => outcome === "unknown");
      expect(open.map(({ waiver }) => waiver?.["accepted-by"])).toEqual(open.map(() => "owner of the table"));
      expect(summary.pass).toBeGreaterThan(100);
    });

    it("is drawn by its state as its page shows it", async () => {
      const { stdout } = await project.pulumi(["stack", "export", "--stack", id]);
      expect(readFileSync(join(root, "docs", "stacks", `${id}.md`), "utf8")).toContain(picture(seenInState(stdout)));
    });

    it("has nothing to do the second time", async () => {
      const { status, output } = await onStack(id, "up", "--yes", "--skip-preview", "--expect-no-changes");
      expect([status, output]).toEqual([0, expect.stringContaining("unchanged")]);
    });

    it("is taken away, and leaves nothing but keys whose days are counted", async () => {
      const { status, output } = await onStack(id, "destroy", "--yes", "--skip-preview");
      expect([status, output]).toEqual([0, expect.stringContaining("deleted")]);
      const left = await readBack(engine.sandbox().endpoint ?? "", regions);
      expect([left.buckets, left.logGroups]).toEqual([[], []]);
      expect(left.keys.filter(({ state }) => state !== "PendingDeletion")).toEqual([]);
      const plausible = join(engine.sandbox().folder, "resources");
      expect(existsSync(plausible) && readdirSync(plausible)).toEqual([]);
    });
  });
});
