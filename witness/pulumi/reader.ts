import type { Kind, PostureOf } from "../../posture";
import type { Graph } from "./graph";
import type { SeenResource } from "./seen";

/** Reads the postures of one kind out of Pulumi's resources. A file a kind, listed in `readers/index.ts`. */
export interface Reader<K extends Kind = Kind> {
  kind: K;
  /**
   * `resource`: the resource alone (with its provider) decides, so that the rule can run before it is created.
   * `stack`: sub-resources count, so that the rule runs on the whole.
   */
  scope: "resource" | "stack";
  /** The types that have a posture of this kind; `every` for all. */
  types: readonly string[] | "every";
  /**
   * Of a reader of the stack, the types whose resource decides alone all the same: during an update they are judged
   * before they are created.
   */
  alone?: readonly string[];
  /** Types that are read as parts of another's posture, for the population. */
  partTypes: readonly string[];
  /** `undefined` where the resource has no posture of this kind after all, such as a component that is placed nowhere. */
  read(resource: SeenResource, graph: Graph): PostureOf<K> | undefined;
}

/** A reader of any one kind. (`Reader<Kind>` would be one that reads every kind.) */
export type AnyReader = { [K in Kind]: Reader<K> }[Kind];
