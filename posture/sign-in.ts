import type { Fact } from "./fact";
import type { PolicyDocument } from "./policy-document";
import type { PostureBase } from "./resource";

/** A place where people sign in, or where nobody has to. What a service has no notion of is left out. */
export interface SignIn extends PostureBase<"sign-in"> {
  /** Service in AWS's words. */
  service: string;
  /** Whether a second factor is asked for. `by-provider`: an identity provider outside of AWS decides. */
  factor?: Fact<"required" | "optional" | "off" | "by-provider">;
  /** A role that IAM users take on: its trust policy says whether they need a second factor. */
  trust?: Fact<PolicyDocument>;
  /** Whether one gets in without signing in. */
  guests?: Fact<boolean>;
  /** Whether people may open an account by themselves. */
  selfSignUp?: Fact<boolean>;
  /** Whether rights are told apart inside, down to indices and fields (search domains). */
  fineGrained?: Fact<boolean>;
  password?: PasswordPolicy;
  /** Property that states each, for the remedy. */
  stated: Partial<Record<"factor" | "guests" | "selfSignUp" | "fineGrained" | "password", string>>;
}

export interface PasswordPolicy {
  length: Fact<number>;
  lowercase: Fact<boolean>;
  uppercase: Fact<boolean>;
  digits: Fact<boolean>;
  symbols: Fact<boolean>;
  /** Former passwords that are refused; absent: none. */
  reuse: Fact<number>;
}
