import type { Bucket } from "./bucket";
import type { DataStore } from "./data-store";
import type { Key } from "./key";
import type { Log } from "./log";
import type { Placement } from "./placement";
import type { Replication } from "./replication";
import type { Retention } from "./retention";

/** Every posture there is; a new kind is one file and one line here. */
export type Posture = Bucket | DataStore | Key | Log | Placement | Replication | Retention;
export type Kind = Posture["kind"];
export type PostureOf<K extends Kind> = Extract<Posture, { kind: K }>;

export * from "./bucket";
export * from "./data-store";
export * from "./fact";
export * from "./key";
export * from "./key-ref";
export * from "./log";
export * from "./placement";
export * from "./policy-document";
export * from "./replication";
export * from "./resource";
export * from "./retention";
