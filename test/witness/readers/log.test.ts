import { absent, known, unknown, type Fact } from "../../../posture";
import { postureOf, resource, unknownNumber, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const group = (props: Record<string, unknown>, more = {}) =>
  postureOf("log", resource("aws:cloudwatch/logGroup:LogGroup", "l", props, more));

describe("a log group", () => {
  test.each<[string, Record<string, unknown>, Fact<number>]>([
    ["days", { retentionInDays: "30" }, known(30)],
    ["no days", {}, absent()],
    ["0 days, which means for ever", { retentionInDays: 0 }, absent()],
    ["days not known yet", { retentionInDays: unknownNumber }, unknownFact],
    ["no days, in a class not known yet", { logGroupClass: unknownText }, unknownFact],
    ["days, in a class not known yet", { retentionInDays: 30, logGroupClass: unknownText }, known(30)],
  ])("with %s", (_, props, days) => {
    expect(group(props).retentionDays).toEqual(days);
  });

  test("is under the key of the program that it comes from", () => {
    const key = resource("aws:kms/key:Key", "k", {});
    expect(group({ kmsKeyId: unknownText }, { from: { kmsKeyId: key } }).key).toMatchObject({
      value: { managedBy: "customer" },
    });
  });

  test("without a key has none", () => {
    expect(group({ kmsKeyId: "" }).key).toEqual(absent());
  });
});
