import { known, type PlainText, type SecretFound } from "../../../posture";

export function plainText(secrets: readonly SecretFound[] = [], more: Partial<PlainText> = {}): PlainText {
  const type = "aws:lambda/function:Function";
  return {
    kind: "plain-text",
    resource: { urn: `urn:pulumi:test::test::${type}::resize`, type, name: "resize" },
    origin: "created",
    region: known("eu-central-1"),
    secrets: known([...secrets]),
    unseen: [],
    ...more,
  };
}
