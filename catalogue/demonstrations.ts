import demonstrated from "./demonstrations.json";
import type { Text } from "./text";

/*
 * Which sentences are known to be caught, and by what: the twins of the organisations' stacks break them on purpose. The
 * catalogue may not look at stacks, so `make generate` writes down what they have, and a test keeps it fresh.
 */

/** A breach of a sentence that a rule catches, in a stack that anybody can run. */
export interface Demonstration {
  statement: string;
  /** Name of the stack that breaks it. */
  twin: string;
  /** Name of the resource in it that the finding is about. */
  resource: string;
  /** Id of the rule that fails on it. */
  rule: string;
}

/** What the broken twins show, and what they can't. */
export interface Demonstrations {
  shown: readonly Demonstration[];
  /** Sentences that no program can break, with the reason. */
  notShown: readonly { statement: string; why: Text }[];
}

export function allDemonstrations(): Demonstrations {
  return demonstrated;
}
