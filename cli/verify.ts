import { Command, InvalidArgumentError, Option } from "commander";
import { withLedger } from "./ledger/options";
import type { RecordOptions } from "./options";
import { withPromise } from "./options";

/** Options of `tomguard verify`, as they are given. */
export interface VerifyOptions extends RecordOptions {
  endpointUrl?: string;
  profile?: string;
  region?: string[];
  roleArn?: string;
  stackState?: string;
  tag?: Tag;
  printPolicy?: true;
  organization?: true;
  roleName?: string;
  contents: boolean;
  samples?: true;
  maxRequests: number;
  resume?: string;
  against?: string;
  inventory?: true | string[];
  inventoryBy: "athena" | "duckdb";
  inventoryDays?: number;
  athenaOutput?: string;
  athenaWorkgroup?: string;
  athenaDatabase?: string;
}

export interface Tag {
  key: string;
  value: string;
}

/** `tomguard verify`: what the account really holds. */
export function verifyCommand(): Command {
  return withInventory(
    withLedger(withPromise(new Command("verify").description("judge an AWS account as it is: ask AWS itself"))),
  )
    .option("--endpoint-url <url>", "address of a local cloud, for every service")
    .option("--profile <name>", "profile of the AWS configuration (default: the SDK's own chain, SSO included)")
    .option("--role-arn <arn>", "role to take on before anything is asked")
    .option("--organization", "judge every account of the organization, with a record for each")
    .option(
      "--role-name <name>",
      "with --organization: the role to take on in each account (default: OrganizationAccountAccessRole)",
    )
    .option("--region <names...>", "look into these regions only (default: all that the account has switched on)")
    .option("--stack-state <file>", "judge what this Pulumi state has, and nothing else")
    .option("--tag <key=value>", "judge what carries this tag, and nothing else", tagIn)
    .option("--no-contents", "do not look into stores: what is older than promised stays unproved")
    .option(
      "--samples",
      "fetch an old event of each log group, and the ends of a thousand items of each DynamoDB table too, to see how old they are; what they say is thrown away",
    )
    .option("--max-requests <count>", "list with so many requests at most, of a thousand objects each", count, 20_000)
    .option("--resume <file>", "keep in this file how far listing has come, and go on from there")
    .option(
      "--against <record>",
      "tell what is otherwise than in this record, the worst first (default: the ledger's last)",
    )
    .option("--print-policy", "print the IAM policy that reading needs, and ask nothing")
    .action(async (options: VerifyOptions) => {
      if (options.printPolicy) {
        const { printPolicy } = require("./verify/policy") as typeof import("./verify/policy");
        return printPolicy(options);
      }
      loadSparingly();
      const { verify } = require("./verify/run") as typeof import("./verify/run");
      if (options.organization === undefined) return verify(options);
      const { everyAccount } = require("./verify/accounts") as typeof import("./verify/accounts");
      await everyAccount(options, verify);
    });
}

/** The rules first: while they load, the young generation grows to a size with which the AWS clients load as fast as ever. */
function loadSparingly(): void {
  require("../policies/live/judge");
  const { keepYoungGeneration } = require("./verify/young-generation") as typeof import("./verify/young-generation");
  keepYoungGeneration();
}

/** For buckets that are too big to list. */
function withInventory(command: Command): Command {
  return command
    .option(
      "--inventory [places...]",
      "count buckets by their S3 Inventory where it is delivered to these places (s3://bucket/prefix); without a place, those that --max-requests is too few for",
    )
    .addOption(
      new Option("--inventory-by <engine>", "what counts the reports: athena in the account, duckdb on this machine")
        .choices(["athena", "duckdb"])
        .default("athena"),
    )
    .option(
      "--inventory-days <days>",
      "how old a report may be (default: 3 where it is made every day, 9 where every week)",
      (text) => wholeNumber(text, "write a number of days, such as 3."),
    )
    .option("--athena-output <s3-url>", "where Athena writes results (default: as its workgroup says)")
    .option("--athena-workgroup <name>", "workgroup of Athena's (default: primary)")
    .option("--athena-database <name>", "database in which the table is made for a moment (default: default)");
}

function count(text: string): number {
  return wholeNumber(text, "write a number of requests, such as 20000.");
}

function wholeNumber(text: string, wanted: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(wanted);
  return Number(text);
}

function tagIn(text: string): Tag {
  const [, key, value] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    throw new InvalidArgumentError("write a tag as key=value, such as tom:client=muster.");
  }
  return { key, value };
}
