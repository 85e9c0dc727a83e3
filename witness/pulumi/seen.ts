import type { Origin, SourceLine } from "../../posture";

/**
 * A resource as Pulumi shows it, whichever way it was seen: by the engine's call to a policy, in a state file, or by a
 * program run in memory. All three hand over the same raw values (see `value.ts`), so one reader serves them all, and
 * nothing is copied.
 */
export interface SeenResource {
  urn: string;
  /** Type token, `aws:s3/bucket:Bucket`. */
  type: string;
  name: string;
  /** What a template calls it. */
  logicalId?: string;
  /** Raw properties: inputs before the deploy, outputs laid over inputs after it. Read through `value.ts` only. */
  props: Readonly<Record<string, unknown>>;
  /** Where its texts are looked for, when `props` are a translation: raw properties as they were written. Default: `props`. */
  written?: Readonly<Record<string, unknown>>;
  origin: Origin;
  /**
   * Only read by the program (`get`, a stack reference) and managed elsewhere: what hangs on it is not part of this
   * plan, so it is not judged here. `graph.ts` finds it by URN, and lists it nowhere else.
   */
  external?: true;
  /** The options of that name, as far as the source can tell; left out where it can't. */
  protect?: boolean;
  retainOnDelete?: boolean;
  /** Whether the old one stays when another takes its place; left out where that is what `retainOnDelete` says, as in Pulumi. */
  retainOnReplace?: boolean;
  /** Why it is not known what becomes of it, for whichever of both options is left out: the end of a sentence. */
  endUntold?: string;
  parent?: string;
  /** Where the program declares it, as far as the source can tell. */
  declaredAt?: SourceLine;
  /** URNs by input property: what the property's value was made from. */
  propertyDependencies: Readonly<Record<string, readonly string[]>>;
  provider?: SeenProvider;
}

export interface SeenProvider {
  urn: string;
  /** `default`, `default_7_48_0` for the stack's own, else the name in the program. */
  name: string;
  /** Raw properties: `region` as text; lists and objects, such as `defaultTags`, as JSON text, as the engine keeps them. */
  props: Readonly<Record<string, unknown>>;
}

/** Everything that was seen in one go. */
export interface Seen {
  resources: readonly SeenResource[];
  /** Region that the stack's configuration states (`aws:region`), where the source can tell. */
  configuredRegion?: string;
  stack?: string;
  project?: string;
  /** What belongs to the whole and could not be looked at, so that silence about it is no verdict. */
  unseen?: readonly Unseen[];
}

/** A resource that exists, or may exist, and that no rule can be shown. */
export interface Unseen {
  urn: string;
  type: string;
  name: string;
  /** The end of a sentence about it: "it has been replaced and waits to be deleted". */
  why: string;
}
