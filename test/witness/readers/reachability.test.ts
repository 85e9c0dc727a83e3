import { known, unknown, type Fact } from "../../../posture";
import { reachabilityRows } from "../../../witness/pulumi/tables/reachability";
import { postureOf, resource, unknownText } from "./support";

const byDefault = (value: boolean): Fact<boolean> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const on = (type: string, props: Record<string, unknown>) => postureOf("reachability", resource(type, "s", props)).on;
const flagged = reachabilityRows
  .filter(({ on: how }) => "flag" in how)
  .map(({ type, on: how }) => [type, how] as const);

test.each(flagged)("%s says itself whether it is reachable", (type, how) => {
  const property = "flag" in how ? how.flag : "";
  expect([true, "false", unknownText].map((value) => on(type, { [property]: value }))).toEqual([
    known(true),
    known(false),
    unknown(expect.any(String)),
  ]);
});

test.each<[string, string, Record<string, unknown>, Fact<boolean>]>([
  ["a database that says nothing", "rds/instance:Instance", {}, byDefault(false)],
  ["a replication profile that says nothing", "dms/instanceProfile:InstanceProfile", {}, byDefault(true)],
  ["a search domain outside of a VPC", "opensearch/domain:Domain", {}, byDefault(true)],
  ["a search domain in a VPC", "elasticsearch/domain:Domain", { vpcOptions: { subnetIds: ["s"] } }, known(false)],
  [
    "brokers with public addresses",
    "msk/cluster:Cluster",
    { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: "SERVICE_PROVIDED_EIPS" } } } },
    known(true),
  ],
  ["brokers", "msk/cluster:Cluster", { brokerNodeGroupInfo: {} }, byDefault(false)],
  ["a cache", "elasticache/replicationGroup:ReplicationGroup", {}, byDefault(false)],
])("%s", (_, type, props, expected) => {
  expect(on(`aws:${type}`, props)).toEqual(expected);
});
