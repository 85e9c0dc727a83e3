import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/**
 * What stands readable in the properties of a resource. Never the values: a place, and what the text there looks like.
 */
export interface PlainText extends PostureBase<"plain-text"> {
  secrets: Fact<SecretFound[]>;
  /** Settings whose value is not known yet: paths only. */
  unseen: string[];
}

export interface SecretFound {
  /** `environment.variables.DB_PASSWORD`; keys below the property's own name are the user's words. */
  path: string;
  as: SecretShape;
}

/** What a secret looks like, or (`named`) what its setting is called. */
export const secretShapes = [
  "aws-access-key", "private-key", "github-token", "gitlab-token", "slack-token", "stripe-key", "google-api-key",
  "web-token", "sendgrid-key", "npm-token", "ai-key", "vault-token", "pulumi-token", "storage-key",
  "password-in-address", "password-in-script", "named",
] as const; // prettier-ignore
export type SecretShape = (typeof secretShapes)[number];
