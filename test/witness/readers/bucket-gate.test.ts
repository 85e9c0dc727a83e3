import { absent, known, unknown, type Fact } from "../../../posture";
import { bucket, postureOf, resource, unknownText } from "./support";

const byDefault = (value: boolean): Fact<boolean> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const gate = (type: string, props: Record<string, unknown>) =>
  postureOf("bucket-gate", resource(`aws:${type}`, "g", props));
const account = "s3/accountPublicAccessBlock:AccountPublicAccessBlock";

test("the account's blocks are off unless they are stated", () => {
  expect(gate(account, { blockPublicAcls: "true" })).toMatchObject({
    sort: "account",
    blocks: { blockPublicAcls: known(true), blockPublicPolicy: byDefault(false) },
  });
});

test("an access point's are on unless they are stated", () => {
  const { blocks, inVpc, policy } = gate("s3/accessPoint:AccessPoint", { publicAccessBlockConfiguration: { blockPublicPolicy: false } });
  expect([blocks.blockPublicAcls, blocks.blockPublicPolicy, inVpc, policy]).toEqual([byDefault(true), known(false), known(false), absent()]);
  expect(gate("s3/accessPoint:AccessPoint", { vpcConfiguration: { vpcId: "v" } }).inVpc).toEqual(known(true));
  const several = gate("s3control/multiRegionAccessPoint:MultiRegionAccessPoint", { details: { publicAccessBlock: { ignorePublicAcls: false } } });
  expect(several.blocks.ignorePublicAcls).toEqual(known(false));
}); // prettier-ignore

test("an access point has its policy inline or apart", () => {
  expect(gate("s3/accessPoint:AccessPoint", { policy: { Statement: [] } }).policy).toEqual(known({ statements: [] }));
  const owner = resource("aws:s3/accessPoint:AccessPoint", "g", {});
  const apart = resource("aws:s3control/accessPointPolicy:AccessPointPolicy", "p", { accessPointArn: unknownText, policy: unknownText }, { from: { accessPointArn: owner } });
  expect(postureOf("bucket-gate", owner, apart).policy).toEqual(unknown(expect.any(String)));
}); // prettier-ignore

test("a multi-region access point has its policy apart, by its name or by what that was made from", () => {
  const type = "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint";
  const owner = resource(type, "m", { details: { name: "orders" } });
  const part = (name: unknown, from = {}) =>
    resource("aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy", "p", { details: { name, policy: { Statement: [] } } }, { from });
  const policyWith = (...parts: ReturnType<typeof part>[]) => postureOf("bucket-gate", owner, ...parts).policy;
  expect(policyWith(part("orders"))).toEqual(known({ statements: [] }));
  expect(policyWith(part("invoices"))).toEqual(absent());
  expect(policyWith(part(unknownText, { details: owner }))).toEqual(known({ statements: [] }));
  expect(policyWith(part(unknownText))).toEqual(unknown(expect.any(String)));
}); // prettier-ignore

test("the account's blocks hold for buckets that state none", () => {
  const all = resource(`aws:${account}`, "a", { blockPublicAcls: true, ignorePublicAcls: false });
  const { publicAccessBlock } = postureOf("bucket", bucket({}, { origin: "existing" }), all);
  expect(publicAccessBlock.blockPublicAcls).toEqual(byDefault(true));
  expect(publicAccessBlock.ignorePublicAcls).toEqual(unknown(expect.any(String)));
});
