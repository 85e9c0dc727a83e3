import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** The only account that the stack may be deployed to (`aws:allowedAccountIds`), so that every policy is known in previews. */
export function account(): string {
  const [only, ...more] = aws.config.allowedAccountIds ?? [];
  if (only !== undefined && more.length === 0) return only;
  throw new pulumi.RunError("Name the account that is deployed to: `aws:allowedAccountIds`, with one id.");
}
