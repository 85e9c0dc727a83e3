import type * as pulumi from "@pulumi/pulumi";

/** Class of a store that holds no personal data. */
export const noPersonalData = "none";

/** Whose data a resource holds, of which classes, and what for: what the rules and the live check go by. */
export interface Marking {
  client: string;
  purpose: string;
  dataClasses: readonly string[];
}

/** The tags of a resource; several classes stand in one value with spaces between, which AWS's tags allow. */
export function markingTags(
  { client, purpose, dataClasses }: Marking,
  further: { [key: string]: pulumi.Input<string> } = {},
): Record<string, pulumi.Input<string>> {
  return {
    ...further,
    "tom:data-class": dataClasses.join(" "),
    "tom:client": client.trim(),
    "tom:purpose": purpose.trim(),
  };
}
