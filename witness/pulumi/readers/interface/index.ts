import { absent, known, mapFact, type Interface } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { everyAt } from "../every";
import { baseOf, tagsOf } from "../identity";
import { ownerOf } from "../links";
import { orElse, textAt } from "../properties";
import { askedByMethod, askedByRoute, restApiOf, restPolicies } from "./api-gateway";
import { askedBy, leastOf, type Asks } from "./asks";
import { askedByDocument } from "./open-api";
import { askedByPermission, functionUrl } from "./permission";

const restApis = ["aws:apigateway/restApi:RestApi"] as const;
const restMethods = ["aws:apigateway/method:Method"] as const;
const httpApis = ["aws:apigatewayv2/api:Api"] as const;
const httpRoutes = ["aws:apigatewayv2/route:Route"] as const;

type Read = (
  resource: SeenResource,
  graph: Graph,
) => Partial<Interface> & Pick<Interface, "service" | "asks" | "stated">;

/** By type: what it asks a caller for. */
const byType: Readonly<Record<string, Read>> = {
  [functionUrl]: ({ props }) => ({
    service: "AWS Lambda",
    asks: askedBy(textAt(props, "authorizationType")),
    stated: 'authorizationType: "AWS_IAM"',
  }),
  "aws:lambda/permission:Permission": (resource, graph) => ({
    service: "AWS Lambda",
    asks: askedByPermission(resource, graph),
    stated: "principal",
  }),
  [restMethods[0]]: (resource, graph) => ({
    service: "Amazon API Gateway",
    asks: askedByMethod(resource),
    stated: "authorization",
    ...restApiOf(ownerOf(resource, "restApi", restMethods, restApis, graph), graph),
  }),
  [restApis[0]]: (resource, graph) => ({
    service: "Amazon API Gateway",
    asks: askedByDocument(textAt(resource.props, "body")),
    stated: "security",
    ...restApiOf(resource, graph),
  }),
  [httpRoutes[0]]: (resource, graph) => ({
    service: "Amazon API Gateway",
    asks: askedByRoute(resource, ownerOf(resource, "apiId", httpRoutes, httpApis, graph)),
    stated: "authorizationType",
  }),
  [httpApis[0]]: ({ props }) => ({
    service: "Amazon API Gateway",
    // An API with a target of its own has a route for everything, which asks for nothing.
    asks: leastOf([askedByDocument(textAt(props, "body")), mapFact(textAt(props, "target"), () => "nothing" as const)]),
    stated: "authorizationType",
  }),
  "aws:appsync/graphQLApi:GraphQLApi": ({ props }) => ({
    service: "AWS AppSync",
    asks: leastOf([
      askedBy(textAt(props, "authenticationType")),
      askedByEach(props, "additionalAuthenticationProviders.authenticationType"),
    ]),
    private: orElse(mapFact(textAt(props, "visibility"), (word) => word === "PRIVATE"), () => known(false)),
    stated: "authenticationType",
  }), // prettier-ignore
  "aws:appsync/api:Api": ({ props }) => ({
    service: "AWS AppSync",
    asks: leastOf(
      ["connectionAuthModes", "defaultPublishAuthModes", "defaultSubscribeAuthModes"].map((modes) =>
        askedByEach(props, `eventConfig.${modes}.authType`),
      ),
    ),
    stated: "eventConfig.connectionAuthModes",
  }),
  "aws:appsync/channelNamespace:ChannelNamespace": ({ props }) => ({
    service: "AWS AppSync",
    asks: leastOf(["publishAuthModes", "subscribeAuthModes"].map((modes) => askedByEach(props, `${modes}.authType`))),
    stated: "subscribeAuthModes",
  }),
};

/** What answers callers. A whole API has a posture of its own only where it is defined in one document. */
export const interfaceReader: Reader<"interface"> = {
  kind: "interface",
  scope: "stack",
  types: Object.keys(byType),
  partTypes: restPolicies,
  read(resource, graph) {
    const found = byType[resource.type]?.(resource, graph);
    const isWhole = [...restApis, ...httpApis].some((type) => type === resource.type);
    if (found === undefined || (isWhole && found.asks.state === "absent")) return undefined;
    return {
      ...baseOf("interface", resource, graph),
      tags: tagsOf(resource),
      private: known(false),
      policy: absent(),
      ...found,
    };
  },
};

function askedByEach(props: unknown, path: string): Asks {
  const found = everyAt(props, path.split("."));
  return found.state === "known" ? leastOf(found.value.map((each) => askedBy(each.value))) : found;
}
