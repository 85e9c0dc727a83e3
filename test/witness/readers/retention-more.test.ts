import { absent, known, unknown } from "../../../posture";
import { postureOf, resource, unknownText } from "./support";

/* Services that end what they hold by words, by several numbers, or by a policy of their own. */

const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const days = (type: string, props: Record<string, unknown>) => {
  const { keepings } = postureOf("retention", resource(`aws:${type}`, "it", props));
  return keepings.state === "known" ? keepings.value.map((each) => each.days) : keepings;
};

test.each<[type: string, props: Record<string, unknown>, expected: unknown]>([
  ["timestreamwrite/table:Table", { retentionProperties: { magneticStoreRetentionPeriodInDays: 10, memoryStoreRetentionPeriodInHours: 48 } }, [known(12)]],
  ["timestreamwrite/table:Table", { retentionProperties: { magneticStoreRetentionPeriodInDays: 10, memoryStoreRetentionPeriodInHours: unknownText } }, [open]],
  ["mailmanager/archive:Archive", { retention: { retentionPeriod: "THREE_MONTHS" } }, [known(92)]],
  ["mailmanager/archive:Archive", { retention: { retentionPeriod: "PERMANENT" } }, [absent()]],
  ["mailmanager/archive:Archive", {}, [expect.objectContaining({ value: 183 })]],
  ["bedrock/agentcoreMemory:AgentcoreMemory", { eventExpiryDuration: 30 }, [known(30)]],
  ["customerprofiles/domain:Domain", { defaultExpirationDays: 30 }, [known(30)]],
  ["swf/domain:Domain", { workflowExecutionRetentionPeriodInDays: "7" }, [known(7)]],
  ["securitylake/dataLake:DataLake", { configuration: { lifecycleConfiguration: { expiration: { days: 30 } } } }, [known(33)]],
  ["securitylake/dataLake:DataLake", {}, [absent()]],
])("%s with %j", (type, props, expected) => expect(days(type, props)).toEqual(expected)); // prettier-ignore

describe("images", () => {
  const repository = resource("aws:ecr/repository:Repository", "images", { name: "images" });
  const kept = (selection: Record<string, unknown>) => {
    const policy = resource("aws:ecr/lifecyclePolicy:LifecyclePolicy", "p", {
      repository: "images",
      policy: JSON.stringify({ rules: [{ rulePriority: 1, selection, action: { type: "expire" } }] }),
    });
    const { keepings } = postureOf("retention", repository, policy);
    return keepings.state === "known" ? keepings.value.map((each) => each.days) : keepings;
  };
  const byAge = { tagStatus: "any", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 };

  test("end by a rule that counts days", () => expect(kept(byAge)).toEqual([known(15)]));
  test("don't end by their number", () => expect(kept({ ...byAge, countType: "imageCountMoreThan" })).toEqual([absent()]));
  test("don't end where only some are meant", () => expect(kept({ ...byAge, tagStatus: "untagged" })).toEqual([absent()]));
  test("don't end without a policy", () => expect(postureOf("retention", repository).keepings).toMatchObject({ value: [{ days: absent() }] }));
}); // prettier-ignore
