import * as pulumi from "@pulumi/pulumi";

/**
 * Begins the name of every bucket of a stack. Stated rather than generated, so that a preview knows the names, and with them
 * the bucket policies.
 */
export function bucketPrefix(): string {
  return new pulumi.Config("tomguard").require("bucketPrefix");
}
