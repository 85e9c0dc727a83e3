import { isObject, type Template } from "./template";

/** Conditions that something hangs on: a resource, or a value in one. Those of outputs decide nothing. */
export function conditionsUsed({ conditions, resources }: Template): Set<string> {
  const used = new Set<string>();
  if (conditions.size === 0) return used;
  for (const { type, condition, properties, deletionPolicy, updateReplacePolicy } of resources) {
    if (type === "AWS::CDK::Metadata") continue; // the CDK's own statistics: one condition for each region of AWS
    if (condition !== undefined) used.add(condition);
    gather(properties, used);
    gather(deletionPolicy, used);
    gather(updateReplacePolicy, used);
  }
  return used;
}

function gather(root: unknown, used: Set<string>): void {
  const seen = new Set<object>();
  const waiting: unknown[] = [root];
  for (let raw = waiting.pop(); raw !== undefined; raw = waiting.pop()) {
    if (typeof raw !== "object" || raw === null || seen.has(raw)) continue;
    seen.add(raw);
    const argument = isObject(raw) ? raw["Fn::If"] : undefined;
    if (Array.isArray(argument) && typeof argument[0] === "string") used.add(argument[0]);
    for (const value of Object.values(raw)) if (value !== undefined && value !== null) waiting.push(value);
  }
}
