import { branchesIn, template } from "./templates";
import { open } from "../../../witness/pulumi/value";

/** Whether the two parameters have the same value nobody can tell before the deploy. */
const sections = {
  Parameters: { A: { Type: "String" }, B: { Type: "String" } },
  Conditions: { Same: { "Fn::Equals": [{ Ref: "A" }, { Ref: "B" }] } },
};
const noValue = { Ref: "AWS::NoValue" };

function database(cluster: unknown) {
  const Properties = { DBClusterIdentifier: cluster, DBInstanceClass: "db.t4g.small", StorageEncrypted: true };
  const [branch] = branchesIn(template({ Orders: { Type: "AWS::RDS::DBInstance", Properties } }, sections));
  return branch?.resources.find(({ logicalId }) => logicalId === "Orders");
}

test("an instance that may be a cluster's or one by itself is one by itself of which nothing is known", () => {
  const seen = database({ "Fn::If": ["Same", "orders", noValue] });
  expect(seen?.type).toBe("aws:rds/instance:Instance");
  expect(open(seen?.props["storageEncrypted"])).toMatchObject({
    state: "unknown",
    why: expect.stringContaining("condition"),
  });
});

test("an instance that names a cluster is the cluster's, also where its name is not known yet", () => {
  expect(database("orders")?.type).toBe("aws:rds/clusterInstance:ClusterInstance");
  expect(database({ Ref: "A" })?.type).toBe("aws:rds/clusterInstance:ClusterInstance");
  expect(database({ "Fn::ImportValue": "orders" })?.type).toBe("aws:rds/clusterInstance:ClusterInstance");
});

test("an instance without a cluster is read as it is written", () => {
  const seen = database(noValue);
  expect([seen?.type, seen?.props["storageEncrypted"]]).toEqual(["aws:rds/instance:Instance", true]);
});
