import { companionOf, companions } from "../../../witness/cloudformation/tables/companions";
import { rows } from "../../../witness/cloudformation/tables";

test("a type that is not read leaves open what it may settle", () => {
  expect(companionOf("backup", new Set(["AWS::S3::Bucket", "AWS::DLM::LifecyclePolicy"]))).toBe(
    "AWS::DLM::LifecyclePolicy",
  );
  expect(companionOf("share", new Set(["AWS::DLM::LifecyclePolicy"]))).toBeUndefined();
});

test("a type that is translated is no companion any more: what it says is read", () => {
  const stale = rows.map(({ type }) => type).filter((type) => companions.some(([pattern]) => pattern.test(type)));
  expect(stale).toEqual([]);
});
