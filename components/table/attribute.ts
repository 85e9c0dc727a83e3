/** Types that a key of DynamoDB can have: text, number, bytes. */
export const AttributeType = { Text: "S", Number: "N", Bytes: "B" } as const;
export type AttributeType = (typeof AttributeType)[keyof typeof AttributeType];

/** An attribute by which items are found. */
export interface KeyAttributeArgs {
  name: string;
  /** One of `AttributeType`. Default: `S`. */
  type?: string;
}
