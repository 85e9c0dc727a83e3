import { spelled } from "../../../witness/cloudformation/spelling";
import { nameInTemplate, wordsOf } from "../../../witness/cloudformation/words";
import { rows } from "../../../witness/cloudformation/tables";
import { moduleOf, pairsOf } from "./generated";

/** Services of the translated types. */
const modules = [...new Set(rows.map((row) => moduleOf(row.type)))];

const pairs = modules.flatMap(pairsOf);

test("spells every property of the translated services as aws-cdk-lib does", () => {
  expect(pairs.length).toBeGreaterThan(300);
  expect(pairs.filter(([name, spelling]) => spelled(name) !== spelling)).toEqual([]);
});

test("writes the properties that remedies name as CloudFormation does", () => {
  const names = new Map(pairs.map(([name, spelling]) => [spelling, name]));
  const spellings = rows.flatMap((row) => Object.keys(row.shape)).concat("kmsMasterKeyId", "sseAlgorithm");
  const wrong = spellings.filter((each) => names.has(each) && !pairs.some(([name, spelling]) => spelling === each && name === nameInTemplate(each))); // prettier-ignore
  expect(wrong).toEqual([]);
});

test("calls what stands in a list of keys and values by its key", () => {
  expect(wordsOf("AWS::ElasticLoadBalancingV2::LoadBalancer").get("accessLogs.enabled")).toBe("access_logs.s3.enabled");
});
