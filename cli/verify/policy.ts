import { accountCalls } from "../../witness/aws/connect";
import { policyFor } from "../../witness/aws/permissions";
import { authorCalls } from "../../witness/aws/authors";
import { contentCalls, sampleCalls } from "../../witness/aws/contents";
import { deliveryCalls } from "../../witness/aws/contents/inventory/calls";
import { inventoryStatements } from "../../witness/aws/contents/inventory/permissions";
import type { Statement } from "../../witness/aws/permissions";
import { organizationCalls } from "../../witness/aws/organization";
import { services } from "../../witness/aws/services";
import { CliError, exit } from "../exit";
import { printJson } from "../print";
import type { VerifyOptions } from "../verify";
import { placeIn, placesOf } from "./inventory";

/** Prints the read-only IAM policy that `tomguard verify` needs, from the tables that its calls are made by. */
export function printPolicy(options: VerifyOptions): void {
  const { samples, contents, organization, inventory } = options;
  const calls = [
    ...Object.values(accountCalls),
    ...services.flatMap((service) => service.calls),
    ...(contents ? contentCalls : []),
    ...(contents && samples ? sampleCalls : []),
    ...Object.values(authorCalls),
    ...(organization ? Object.values(organizationCalls) : []),
    ...(inventory === undefined ? [] : Object.values(deliveryCalls)),
  ];
  printJson(policyFor(calls, inventory === undefined ? [] : forReports(options)));
}

/** Reports are read and results written by content: without their places the policy would open every bucket. */
function forReports(options: VerifyOptions): Statement[] {
  const { inventoryBy, athenaOutput, athenaWorkgroup, athenaDatabase } = options;
  const places = placesOf(options);
  if (places === undefined) {
    throw new CliError("Name the places of the reports, so that nothing else may be read: --inventory s3://bucket/prefix.", exit.usage); // prettier-ignore
  }
  if (inventoryBy === "duckdb") return inventoryStatements({ places });
  if (athenaOutput === undefined) {
    throw new CliError("Name the place of Athena's results, so that nothing is written elsewhere: --athena-output s3://bucket/prefix.", exit.usage); // prettier-ignore
  }
  return inventoryStatements({
    places,
    athena: {
      output: placeIn(athenaOutput),
      ...(athenaWorkgroup !== undefined && { workgroup: athenaWorkgroup }),
      ...(athenaDatabase !== undefined && { database: athenaDatabase }),
    },
  });
}
