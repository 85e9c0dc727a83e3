import { absent, known, mapFact, type Fact, type Interface } from "../../../../posture";
import { parsePolicy } from "../../../policy-text";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { asText, at, open } from "../../value";
import { readFrom, sourceOf } from "../parts";
import { flagAt, listAt, orElse, textAt } from "../properties";
import { askedBy, type Asks } from "./asks";

/* What methods and routes of API Gateway ask for. */

export const restPolicies = ["aws:apigateway/restApiPolicy:RestApiPolicy"] as const;

/** A browser asks by OPTIONS what it may send, before anybody has signed in. */
export function askedByMethod({ props }: SeenResource): Asks {
  const method = textAt(props, "httpMethod");
  if (method.state === "known" && method.value.toUpperCase() === "OPTIONS") return absent();
  const asked = askedBy(orElse(textAt(props, "authorization"), () => known("NONE")));
  if (asked.state !== "known" || asked.value !== "nothing") return asked;
  if (method.state === "unknown") return method;
  return withKey(props);
}

function withKey(props: unknown): Asks {
  return orElse(
    mapFact(flagAt(props, "apiKeyRequired"), (required) => (required ? ("key" as const) : ("nothing" as const))),
    () => known("nothing"),
  );
}

/**
 * Of a WebSocket API only the connection is authorised; its other routes are used by who is connected.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-control-access.html
 */
export function askedByRoute({ props }: SeenResource, api: SeenResource | undefined): Asks {
  const key = textAt(props, "routeKey");
  if (key.state === "known" && key.value.toUpperCase().startsWith("OPTIONS ")) return absent();
  const protocol = textAt(api?.props, "protocolType");
  const isLater = key.state === "known" && !key.value.includes(" ") && key.value !== "$connect";
  if (isLater && (key.value !== "$default" || (protocol.state === "known" && protocol.value === "WEBSOCKET"))) {
    return absent();
  }
  const asked = askedBy(orElse(textAt(props, "authorizationType"), () => known("NONE")));
  return asked.state === "known" && asked.value === "nothing" ? withKey(props) : asked;
}

/** Endpoints inside a VPC, and the policy that the API has on top. */
export function restApiOf(api: SeenResource | undefined, graph: Graph): Partial<Interface> {
  if (api === undefined) return {};
  const types = listAt(api.props, "endpointConfiguration", "types");
  const isPrivate: Fact<boolean> = mapFact(types, (list) =>
    list.some((raw) => {
      const type = asText(open(raw));
      return type.state === "known" && type.value === "PRIVATE";
    }),
  );
  return {
    private: orElse(isPrivate, () => known(false)),
    policy: readFrom(sourceOf(graph.partsOf(api, "restApiId", restPolicies)), {
      part: (part) => parsePolicy(at(part.props, "policy"), open),
      itself: () => parsePolicy(at(api.props, "policy"), open),
    }),
  };
}
