import { absent, known } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { textAt } from "../properties";
import type { Asks } from "./asks";

export const functionUrl = "aws:lambda/functionUrl:FunctionUrl";

/**
 * A permission for everyone to call a function, bound to no source. One for function URLs without authorisation has effect
 * only through such a URL: where the plan has one, that is judged.
 */
export function askedByPermission({ props }: SeenResource, graph: Graph): Asks {
  const principal = textAt(props, "principal");
  if (principal.state !== "known") return principal.state === "unknown" ? principal : absent();
  if (principal.value !== "*") return known("identity");
  const bounds = ["sourceArn", "sourceAccount", "principalOrgId"].map((property) => textAt(props, property));
  if (bounds.some((bound) => bound.state === "known")) return known("identity");
  const unseen = bounds.find((bound) => bound.state === "unknown");
  if (unseen?.state === "unknown") return unseen;
  const authType = textAt(props, "functionUrlAuthType");
  const byUrl = authType.state === "known" && authType.value === "NONE" && graph.ofType(functionUrl).length > 0;
  return byUrl ? absent() : known("nothing");
}
