import type { Text } from "../../catalogue/text";

/** An export that can't be made, with what would be right. */
export class LakeError extends Error {
  override readonly name = "LakeError";

  constructor(readonly text: Text) {
    super(text.en);
  }
}
