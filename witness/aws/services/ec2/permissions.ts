import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { hidden } from "../../listing";
import { partOf } from "../../service";

/** To whom an image or a snapshot is given, as the resource that @pulumi/aws has for each. */
export interface Permissions<T> {
  type: string;
  /** Properties that name the thing and its owner. */
  own: Readonly<Record<string, unknown>>;
  /** Properties that name the recipient: nothing is known of them where AWS does not tell. */
  recipient: readonly string[];
  recipientOf(permission: T): Record<string, unknown>;
}

/** The thing with everyone who may use it. Where AWS does not tell, one permission that may be for anybody stands for all. */
export function withPermissions<T>(
  thing: SeenResource,
  { type, own, recipient, recipientOf }: Permissions<T>,
  told: Fact<readonly T[]>,
): SeenResource[] {
  const given = (to: Record<string, unknown>, index: number) => partOf(thing, type, { ...own, ...to }, String(index));
  if (told.state === "unknown") return [thing, given(hidden(recipient, told.why), 0)];
  const permissions = told.state === "known" ? told.value : [];
  return [thing, ...permissions.map((each, index) => given(recipientOf(each), index))];
}
