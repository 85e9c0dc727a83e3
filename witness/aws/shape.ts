/*
 * AWS's answers in the shape of @pulumi/aws: the provider keeps AWS's nesting and names, so that nearly all of it is a
 * matter of capitals.
 */

/** `SSEAlgorithm` is `sseAlgorithm`, `KMSMasterKeyID` is `kmsMasterKeyId`, `ID` is `id`. */
export function pulumiName(name: string): string {
  const head = /^[A-Z]+(?![a-z])|^[A-Z]/.exec(name)?.[0] ?? "";
  return (head.toLowerCase() + name.slice(head.length)).replace(/([a-z0-9])(ID|ARN|URI)$/, (_, before, word) => {
    return `${before}${word.charAt(0)}${word.slice(1).toLowerCase()}`;
  });
}

/** Lists of tags become objects, times become text, members that are not there stay away. */
export function pulumiShape(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(pulumiShape);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name, inner]) => inner !== undefined && name !== "$metadata");
  return Object.fromEntries(
    entries.map(([name, inner]) => [
      pulumiName(name),
      name === "Tags" && Array.isArray(inner) ? tagsByKey(inner) : pulumiShape(inner),
    ]),
  );
}

/** AWS's tags as an object, in each of its spellings. */
export function tagsByKey(tags: readonly unknown[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).map((each) => {
      const { Key, Value, TagKey, TagValue, key, value } = each as Record<string, string | undefined>; // AWS's own shapes
      return [Key ?? TagKey ?? key ?? "", Value ?? TagValue ?? value ?? ""];
    }),
  );
}
