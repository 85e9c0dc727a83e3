import demonstrated from "./demonstrations.json";

/*
 * Which sentences are known to be caught, and by what: the twins of the organisations' stacks break them on purpose. The
 * catalogue may not look at stacks, so `make generate` writes down what they have, and a test keeps it fresh.
 */

/** A breach of a sentence that a rule catches, in a stack that anybody can run. */
export interface Demonstration {
  statement: string;
  /** Name of the stack that breaks it. */
  twin: string;
  /** Name of the resource in it that the finding is about; id of the rule, where its level was lowered. */
  resource: string;
  /** Id of the rule that fails on it. */
  rule: string;
}

export function allDemonstrations(): readonly Demonstration[] {
  return demonstrated;
}
