import { accountCalls } from "../../witness/aws/connect";
import { policyFor } from "../../witness/aws/permissions";
import { contentCalls } from "../../witness/aws/contents";
import { services } from "../../witness/aws/services";
import { printJson } from "../print";

/** Prints the read-only IAM policy that `tomguard verify` needs, from the tables that its calls are made by. */
export function printPolicy(): void {
  printJson(policyFor([...Object.values(accountCalls), ...services.flatMap(({ calls }) => calls), ...contentCalls]));
}
