/**
 * The name of a property as aws-cdk-lib spells it: `KMSMasterKeyID` is `kmsMasterKeyId`, `DBInstanceClass`
 * `dbInstanceClass`. A test compares it with every property of the translated types.
 */
export function spelled(name: string): string {
  let spelling = spellings.get(name);
  if (spelling === undefined) spellings.set(name, (spelling = camel(name)));
  return spelling;
}

/** The key of a property, as the template spells it; `undefined` where it is not written. */
export function keyOf(name: string, properties: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(properties).find((key) => spelled(key) === name);
}

/** Templates have few names, and many resources. */
const spellings = new Map<string, string>();

/** Names that aws-cdk-lib gives up for others, since programs have a meaning of their own for them, or reads otherwise. */
const renamed: Readonly<Record<string, string>> = { Equals: "equalTo", IbmDb2zOsSettings: "ibmDb2ZOsSettings" };

function camel(name: string): string {
  const other = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
  if (other !== undefined) return other;
  const words = name
    .replace(/ARNs/g, "Arns")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(" ");
  return words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join("");
}
