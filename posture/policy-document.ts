import type { Fact } from "./fact";

/**
 * A resource or identity policy in normal form: every list is a list, keys are in AWS's order of meaning, and nothing
 * is judged yet. Parsed once by a witness, evaluated by `policies/effect`.
 * Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface PolicyDocument {
  statements: PolicyStatement[];
}

export interface PolicyStatement {
  sid?: string;
  effect: "Allow" | "Deny";
  /** Absent in identity policies. `"*"` and `{"AWS": "*"}` are both `{ AWS: ["*"] }` with `anyone` set for the former. */
  principal?: Principals;
  notPrincipal?: Principals;
  action?: string[];
  notAction?: string[];
  /** Patterns; an ARN that is not known yet stands as an unknown fact. */
  resource?: Fact<string>[];
  notResource?: Fact<string>[];
  conditions: Condition[];
}

/** Principals by type: AWS, Service, Federated, CanonicalUser; `anyone` for the bare string `*`. */
export interface Principals {
  anyone: boolean;
  byType: Record<string, Fact<string>[]>;
}

/** One operator and key of a Condition block; several are joined by AND, the values of one by OR. */
export interface Condition {
  /** As written: `Bool`, `StringNotEqualsIfExists`, `ForAnyValue:StringLike`. */
  operator: string;
  key: string;
  values: Fact<string>[];
}
