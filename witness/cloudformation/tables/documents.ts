import { isUnknownWithin, untold } from "../../pulumi/value";
import { turned, type Turned } from "./row";

/** A JSON document that @pulumi/aws has as text; one of which a part is not known yet can't be written out. */
export function asJson(to: string): Turned {
  return turned(to, (raw) => {
    if (typeof raw === "string") return raw;
    return isUnknownWithin(raw) ? untold("a part of the document is known only after the deploy") : JSON.stringify(raw);
  });
}
