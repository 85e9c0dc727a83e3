import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** An identity that AWS itself knows, beside the central identity provider, or something to sign in as one. */
export interface LocalIdentity extends PostureBase<"local-identity"> {
  sort: IdentitySort;
  /** Whether it can be used as it is. */
  active: Fact<boolean>;
}

/** `service-credential`: a password for one service (CodeCommit, Keyspaces). `group`: of IAM users. */
export type IdentitySort =
  "user" | "access-key" | "password" | "ssh-key" | "signing-certificate" | "service-credential" | "group";
