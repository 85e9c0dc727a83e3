import { Command } from "commander";
import { now } from "../evidence/journal";
import { stackSetting } from "../policies/stack-setting";
import { judgeSeen } from "../policies/judge-seen";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import { readStateFile } from "../witness/pulumi/sources/state-file";
import { comparedWith } from "./ledger/baseline";
import { withLedger } from "./ledger/options";
import { ledgerFor } from "./ledger/seal";
import { withPromise } from "./options";
import { promiseFor } from "./promise-for";
import type { TemplateOptions } from "./audit-template";
import { conclude } from "./conclude";
import { templateTextIn } from "./template-text";

/** `tomguard audit state.json`: judges what is deployed already, from a state file; or a CloudFormation template. */
export function auditCommand(): Command {
  return withLedger(
    withPromise(
      new Command("audit").description(
        "judge a Pulumi state file (what is deployed already) or a CloudFormation template",
      ),
    ),
  )
    .argument(
      "<state.json | template>",
      "state, from `pulumi stack export` or a file backend; or a template, JSON or YAML",
    )
    .option("--region <region>", "region that the template is deployed in")
    .option("--account <number>", "account that the template is deployed in")
    .option("--new", "nothing of the template exists yet, so that AWS's defaults for new resources hold")
    .action(async (file: string, options: TemplateOptions) => {
      const ledger = await ledgerFor(options);
      const template = templateTextIn(file);
      if (template !== undefined) return templates().auditTemplate(template, file, options, ledger);
      const folder = process.cwd();
      const state = readStateFile(file);
      const { stack: name } = state;
      const loaded = promiseFor(options, { folder, project: folder, stack: name });
      const region = stackSetting(folder, name, "aws:region");
      const seen = region === undefined ? state : { ...state, configuredRegion: region };
      const judged = judgeSeen(seen, rules, { promise: loaded.promise, today: now().slice(0, 10) });
      const { stack, project, unseen } = seen;
      const found = { ...judged, witness: "pulumi", phase: "state", stack, project, unseen, folder } as const;
      const record = await comparedWith(ledger, recordOf(found, rules, loaded), loaded);
      await conclude(record, options, ledger);
    });
}

/** Loaded for templates only: their tables are large. */
const templates = () => require("./audit-template") as typeof import("./audit-template");
