import { remembered } from "../../catalogue/remembered";
import type { SecretFound } from "../../posture";
import { stateOf } from "../pulumi/value";
import { isStandIn } from "./names";
import { isObject } from "./template";

/**
 * Properties for passwords and keys, which AWS seals once it has them, and @pulumi/aws in its state. A template is no such
 * place: everybody who may read it, in the repository or by `GetTemplate`, reads what is written there.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security-best-practices.html, as of 2026-11
 */
const sealedLater =
  /(?:password|secretstring|secretbinary|privatekey|presharedkey|authtoken|accesstoken|oauthtoken|clientsecret)$/i;
const isSealedLater = remembered((key) => sealedLater.test(key));

/** Passwords that are written out in properties, or as the default of a parameter that these name. */
export function writtenPasswords(properties: Readonly<Record<string, unknown>>): SecretFound[] {
  const found: SecretFound[] = [];
  look(properties, "");
  return found;

  function look(raw: unknown, path: string): void {
    if (Array.isArray(raw)) return raw.forEach((each, index) => look(each, `${path}[${index}]`));
    if (!isObject(raw) || stateOf(raw) !== "known") return;
    for (const key in raw) {
      const value = raw[key];
      if (typeof value === "string" ? !isSealedLater(key) || !isWrittenOut(value) : typeof value !== "object") continue;
      const place = path === "" ? key : `${path}.${key}`;
      if (typeof value === "string") found.push({ path: place, as: "named" });
      else look(value, place);
    }
  }
}

/** Neither a flag, nor the name of a resource that the template makes. */
function isWrittenOut(text: string): boolean {
  return stateOf(text) === "known" && !isStandIn(text) && !/^(?:|true|false|arn:.*)$/i.test(text.trim());
}
