import { narrowed, type SeenAccount } from "../../witness/aws/see";
import type { SeenResource, Unseen } from "../../witness/pulumi/seen";
import { readStateFile } from "../../witness/pulumi/sources/state-file";
import { asText, at } from "../../witness/pulumi/value";
import type { Tag, VerifyOptions } from "../verify";

/** Which part of the account is judged. */
export interface Scope {
  stack?: string;
  project?: string;
  within(seen: SeenAccount): SeenAccount;
  /** What should be there and is not. */
  missing(seen: SeenAccount): Unseen[];
}

/** The whole account, what a state has, or what carries a tag. @throws StateUnreadable */
export async function scopeOf({ stackState, tag }: VerifyOptions): Promise<Scope> {
  if (stackState !== undefined) return ofState(stackState);
  const within = tag === undefined ? (seen: SeenAccount) => seen : (seen: SeenAccount) => narrowed(seen, carrying(tag));
  return { within, missing: () => [] };
}

function carrying({ key, value }: Tag): (resource: SeenResource) => boolean {
  return ({ props }) => textOf(props, "tags", key) === value;
}

async function ofState(file: string): Promise<Scope> {
  const state = await readStateFile(file);
  const owned = new Map(state.resources.flatMap((each) => namesOf(each).map((name) => [name, each])));
  const stated = (each: SeenResource) => namesOf(each).flatMap((name) => owned.get(name) ?? [])[0];
  return {
    ...(state.stack !== undefined && { stack: state.stack }),
    ...(state.project !== undefined && { project: state.project }),
    within: (seen) =>
      withNames(
        narrowed(seen, (each) => stated(each) !== undefined),
        stated,
      ),
    missing: (seen) => gone(state.resources, seen),
  };
}

/** A thing is one of the state's by its ARN, or by type and id. */
function namesOf({ type, props }: SeenResource): string[] {
  const id = textOf(props, "id");
  return [textOf(props, "arn"), id === undefined ? undefined : `${type} ${id}`].filter((each) => each !== undefined);
}

/** Things are called as in the program, so that findings of plan, state and account are about the same. */
function withNames(seen: SeenAccount, stated: (each: SeenResource) => SeenResource | undefined): SeenAccount {
  const urns = new Map(
    seen.resources.flatMap((each) => {
      const found = stated(each);
      return found === undefined ? [] : [[each.urn, found] as const];
    }),
  );
  return {
    ...seen,
    resources: seen.resources.map((each) => {
      const [owner = "", part] = each.urn.split("#");
      const found = urns.get(owner);
      if (found === undefined) return each;
      return { ...each, name: found.name, urn: part === undefined ? found.urn : `${found.urn}#${part}` };
    }),
  };
}

/** Types that are looked for by id: settings of a thing are read with it. */
const looked = new Set(["aws:s3/bucket:Bucket", "aws:kms/key:Key", "aws:cloudwatch/logGroup:LogGroup"]);

function gone(stated: readonly SeenResource[], seen: SeenAccount): Unseen[] {
  const there = new Set(seen.resources.map(({ urn }) => urn));
  const open = new Set((seen.unseen ?? []).map(({ urn }) => urn));
  return stated
    .filter(({ urn, type, props }) => looked.has(type) && !there.has(urn) && !open.has(textOf(props, "arn") ?? ""))
    .map(({ urn, type, name }) => ({ urn, type, name, why: "the state has it, and the account does not" }));
}

function textOf(props: SeenResource["props"], ...path: readonly string[]): string | undefined {
  const text = asText(at(props, ...path));
  return text.state === "known" ? text.value : undefined;
}
