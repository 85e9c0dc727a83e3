import { regionNamed } from "../../catalogue/promise/regions";
import type { Bucket, Fact, PolicyDocument, PolicyStatement } from "../../posture";
import { most } from "../../catalogue/remembered";

type Place = Pick<Bucket, "name" | "region">;

/**
 * Asks once for all buckets whose policies differ in nothing but the bucket's own ARN, as those of one program do. What a
 * policy does depends on the ARN only by the patterns of its resources, so a policy counts as alike only where each of
 * them is `*`, the ARN itself, or begins with the ARN and a slash.
 */
export function alike<T extends object>(ask: (policy: PolicyDocument, place: Place) => T): typeof ask {
  const answers = new Map<string, T>();
  return (policy, place) => {
    const form = formOf(policy, place);
    let answer = form === undefined ? undefined : answers.get(form);
    if (answer !== undefined) return answer;
    answer = ask(policy, place);
    if (answers.size >= most) answers.clear();
    if (form !== undefined) answers.set(form, answer);
    return answer;
  };
}

function formOf({ statements }: PolicyDocument, { name, region }: Place): string | undefined {
  const partition = region.state === "known" ? regionNamed(region.value)?.partition : undefined;
  if (partition === undefined || name.state !== "known" || !/^[a-z0-9.-]+$/.test(name.value)) return undefined;
  const own = `arn:${partition}:s3:::${name.value}`;
  const forms = statements.map((statement) => statementForm(statement, own));
  return forms.includes(undefined) ? undefined : JSON.stringify([partition, forms]);
}

function statementForm({ resource, notResource, ...rest }: PolicyStatement, own: string) {
  const patterns = [...(resource ?? []), ...(notResource ?? [])].map((each) => patternForm(each, own));
  return patterns.includes(undefined) ? undefined : [resource?.length, patterns, rest];
}

/** `""` for the bucket, `/orders/*` for objects in it. */
function patternForm(pattern: Fact<string>, own: string): string | undefined {
  if (pattern.state !== "known") return undefined;
  if (pattern.value === "*") return "*";
  const rest = pattern.value.startsWith(own) ? pattern.value.slice(own.length) : undefined;
  return rest === "" || rest?.startsWith("/") ? rest : undefined;
}
