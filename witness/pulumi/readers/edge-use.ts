import { absent, known, knownByDefault, mapFact } from "../../../posture";
import type { EdgeService, EdgeUse, Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { bucketTypes } from "../tables/s3";
import { baseOf } from "./identity";
import { blockAt, flagAt, orElse, textAt, textsAt } from "./properties";

type Props = SeenResource["props"];
interface Row {
  service: string;
  name: EdgeService;
  /** `undefined`: the resource has nothing of the kind. */
  on: (props: Props) => Fact<boolean> | undefined;
  countries?: (props: Props) => EdgeUse["countries"];
}

const always = () => known(true);
const enabled = (props: Props) => orElse(flagAt(props, "enabled"), () => knownByDefault(true, pulumi("the service")));

const cloudfront: Row = { service: "Amazon CloudFront", name: "cloudfront", on: enabled, countries: countriesOf };
const accelerator: Row = { service: "AWS Global Accelerator", name: "globalaccelerator", on: enabled };
const acceleration = (on: Row["on"]): Row => ({ service: "Amazon S3", name: "s3-acceleration", on });
const byStatus = acceleration((props) => mapFact(textAt(props, "status"), isEnabled));
/** https://docs.aws.amazon.com/vpn/latest/s2svpn/accelerated-vpn.html */
const acceleratedVpn: Row = {
  service: "AWS Site-to-Site VPN",
  name: "globalaccelerator",
  on: (props) =>
    orElse(flagAt(props, "enableAcceleration"), () => knownByDefault(false, pulumi("a VPN is not accelerated"))),
};
/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html */
const apiGateway: Row = {
  service: "Amazon API Gateway",
  name: "apigateway-edge",
  on: (props) =>
    orElse(
      mapFact(textAt(props, "endpointConfiguration", "types"), (type) => type === "EDGE"),
      () => knownByDefault(true, pulumi("API Gateway")),
    ),
};

const rows = new Map<string, Row>([
  ["aws:cloudfront/distribution:Distribution", cloudfront],
  ["aws:cloudfront/multitenantDistribution:MultitenantDistribution", cloudfront],
  ["aws:cloudfront/keyValueStore:KeyValueStore", { service: cloudfront.service, name: "cloudfront", on: always }],
  ["aws:globalaccelerator/accelerator:Accelerator", accelerator],
  ["aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator", accelerator],
  ["aws:ec2/vpnConnection:VpnConnection", acceleratedVpn],
  ["aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration", byStatus],
  ["aws:s3/bucketAccelerateConfigurationV2:BucketAccelerateConfigurationV2", byStatus],
  ...bucketTypes.map((type): [string, Row] => [type, acceleration(writtenOnBucket)]),
  ["aws:route53/record:Record", { service: "Amazon Route 53", name: "route53", on: routesByPlace }],
  ["aws:apigateway/restApi:RestApi", apiGateway],
  ["aws:apigateway/domainName:DomainName", apiGateway],
]);

/** What AWS runs at its edge. */
export const edgeUseReader: Reader<"edge-use"> = {
  kind: "edge-use",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: edgeUseOf,
};

function edgeUseOf(resource: SeenResource, graph: Graph): EdgeUse | undefined {
  const row = rows.get(resource.type);
  const on = row?.on(resource.props);
  if (!row || on === undefined) return undefined;
  const countries = row.countries?.(resource.props);
  return {
    ...baseOf("edge-use", resource, graph),
    service: row.service,
    name: row.name,
    on,
    ...(countries !== undefined && { countries }),
  };
}

function isEnabled(status: string): boolean {
  return status === "Enabled";
}

/** The provider fills the property in after a deploy, also where a resource of its own states it: only "on" is news. */
function writtenOnBucket(props: Props): Fact<boolean> | undefined {
  const status = textAt(props, "accelerationStatus");
  return status.state === "known" && isEnabled(status.value) ? known(true) : undefined;
}

/** By latency or nearness it is the network that chooses the place, not the program. */
function routesByPlace(props: Props): Fact<boolean> | undefined {
  const written = ["latencyRoutingPolicies", "geoproximityRoutingPolicy"].map((path) => blockAt(props, path).state);
  return written.includes("known") ? known(true) : undefined;
}

/** A list of what is shut out leaves all other countries in. */
function countriesOf(props: Props): EdgeUse["countries"] {
  const restriction = ["restrictions", "geoRestriction"];
  const type = textAt(props, ...restriction, "restrictionType");
  if (type.state === "unknown") return type;
  if (type.state === "absent" || type.value !== "whitelist") return absent();
  return textsAt(props, ...restriction, "locations|items");
}
