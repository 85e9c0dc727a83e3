import { pulumiName, pulumiShape } from "../../../witness/aws/shape";

test.each([
  ["Days", "days"],
  ["SSEAlgorithm", "sseAlgorithm"],
  ["KMSMasterKeyID", "kmsMasterKeyId"],
  ["ID", "id"],
  ["URI", "uri"],
  ["MFADelete", "mfaDelete"],
  ["VpcId", "vpcId"],
  ["already", "already"],
])("%s is %s in a program", (aws, pulumi) => expect(pulumiName(aws)).toBe(pulumi));

test("tags become an object, times text, and what is not there stays away", () => {
  const answer = {
    And: { Prefix: "a/", Tags: [{ Key: "k", Value: "v" }] },
    Date: new Date("2026-11-22T00:00:00Z"),
    Days: undefined,
    $metadata: { requestId: "1" },
  };
  expect(pulumiShape(answer)).toEqual({ and: { prefix: "a/", tags: { k: "v" } }, date: "2026-11-22T00:00:00.000Z" });
});
