import type { Kind, PostureOf } from "../../posture";
import type { Graph } from "./graph";
import type { SeenResource } from "./seen";

/** Reads the postures of one kind out of Pulumi's resources. A file a kind, listed in `readers.ts`. */
export interface Reader<K extends Kind = Kind> {
  kind: K;
  /**
   * `resource`: the resource alone (with its provider) decides, so that the rule can run before it is created.
   * `stack`: sub-resources count, so that the rule runs on the whole.
   */
  scope: "resource" | "stack";
  /** The types that have a posture of this kind; `every` for all. */
  types: readonly string[] | "every";
  /** Types that are read as parts of another's posture, for the population. */
  partTypes: readonly string[];
  read(resource: SeenResource, graph: Graph): PostureOf<K>;
}
