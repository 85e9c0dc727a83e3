import { Command } from "commander";
import { seenInFile, startReading } from "../witness/pulumi/sources/state-file";
import type { TemplateOptions } from "./audit-template";
import { withLedger } from "./ledger/options";
import { ledgerFor } from "./ledger/seal";
import { withPromise } from "./options";
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
      const reading = startReading(file); // a large state comes while what judges it is loaded
      const { auditState } = states();
      await auditState(seenInFile(file, await reading), options, ledger);
    });
}

const states = () => require("./audit-state") as typeof import("./audit-state");

/** Loaded for templates only: their tables are large. */
const templates = () => require("./audit-template") as typeof import("./audit-template");
