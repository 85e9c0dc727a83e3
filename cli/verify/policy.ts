import { accountCalls } from "../../witness/aws/connect";
import { policyFor } from "../../witness/aws/permissions";
import { authorCalls } from "../../witness/aws/authors";
import { contentCalls, sampleCalls } from "../../witness/aws/contents";
import { organizationCalls } from "../../witness/aws/organization";
import { services } from "../../witness/aws/services";
import { printJson } from "../print";
import type { VerifyOptions } from "../verify";

/** Prints the read-only IAM policy that `tomguard verify` needs, from the tables that its calls are made by. */
export function printPolicy({ samples, contents, organization }: VerifyOptions): void {
  printJson(
    policyFor([
      ...Object.values(accountCalls),
      ...services.flatMap(({ calls }) => calls),
      ...(contents ? contentCalls : []),
      ...(contents && samples ? sampleCalls : []),
      ...Object.values(authorCalls),
      ...(organization ? Object.values(organizationCalls) : []),
    ]),
  );
}
