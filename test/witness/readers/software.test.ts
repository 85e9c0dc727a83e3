import { absent, known, unknown } from "../../../posture";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = { state: "known", value: true, byDefault: expect.any(String) as unknown };
const read = (type: string, props: Record<string, unknown>, more = {}) =>
  postureOf("software", resource(`aws:${type}`, "s", props, more));

test.each<[string, Record<string, unknown>, object]>([
  ["lambda/function:Function", { runtime: "nodejs20.x" }, { product: known("lambda"), version: known("nodejs20.x"), automaticUpdates: absent() }],
  ["lambda/function:Function", { packageType: "Image" }, { product: absent(), version: absent() }],
  ["eks/cluster:Cluster", { version: "1.31", upgradePolicy: { supportType: "EXTENDED" } }, { product: known("eks"), extendedSupport: known(true) }],
  ["eks/cluster:Cluster", { version: 1.31 }, { version: known("1.31"), extendedSupport: known(false) }],
  ["rds/instance:Instance", { engine: "postgres", engineVersion: "13" }, { product: known("postgres"), automaticUpdates: byDefault }],
  ["rds/instance:Instance", { engine: "oracle-ee", autoMinorVersionUpgrade: "false" }, { product: absent(), automaticUpdates: known(false) }],
  ["rds/instance:Instance", { engine: unknownText }, { product: unknownFact, version: absent() }],
  ["rds/cluster:Cluster", { engine: "aurora-mysql", engineLifecycleSupport: "open-source-rds-extended-support" }, { product: known("aurora-mysql"), extendedSupport: known(true) }],
  ["elasticache/replicationGroup:ReplicationGroup", { engine: "valkey" }, { product: absent(), automaticUpdates: byDefault }],
  ["elasticache/cluster:Cluster", { engine: "redis", engineVersion: "5.0.6", autoMinorVersionUpgrade: "true" }, { product: known("elasticache-redis"), automaticUpdates: known(true) }],
  ["mq/broker:Broker", {}, { automaticUpdates: { ...byDefault, value: false } }],
  ["dms/replicationInstance:ReplicationInstance", {}, { automaticUpdates: unknownFact }],
])("%s with %j", (type, props, expected) => {
  expect(read(type, props)).toMatchObject(expected);
}); // prettier-ignore

test("a version that AWS chose long ago is not known", () => {
  expect(read("rds/instance:Instance", { engine: "mysql" }, { origin: "existing" }).version).toEqual(unknownFact);
});
