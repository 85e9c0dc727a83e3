import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** A thing of which one question is asked, answered by whatever property its service has for it. */
export interface Switch<K extends string> extends PostureBase<K> {
  /** In AWS's words. */
  service: string;
  tags: Tags;
  /** The answer to the kind's question. Absent: the service has no such thing for this resource. */
  on: Fact<boolean>;
  /** The property that states it, for the remedy. */
  stated: string;
}

/** Databases, caches, brokers and the like. `on`: the Internet can reach its endpoint. */
export type Reachability = Switch<"reachability">;

/** Where people or jobs work on data. `on`: it has a way to the Internet of its own, past the company's network. */
export interface Workbench extends Switch<"workbench"> {
  /** Work that needs the Internet as a rule (builds, transfers): only with personal data must it do without. */
  usuallyOpen: boolean;
}

/** Snapshots and images, and the account's locks on them. `on`: anyone may have it, or may be given it. */
export type Publication = Switch<"publication">;

/** What is guarded against deletion. `on`: it can't be deleted by mistake. */
export interface DeletionGuard extends Switch<"deletion-guard"> {
  /** Whether the service has a protection of its own; without one, only Pulumi's `protect` keeps the resource. */
  ofService: boolean;
}

/** What should run in several zones. `on`: it does. */
export type Redundancy = Switch<"redundancy">;

/** What should grow with its load. `on`: it can. */
export type Growth = Switch<"growth">;

/** What should be replaced when it breaks. `on`: it is. */
export type Healing = Switch<"healing">;

/** Where mail is sent from. `on`: addresses that bounced or complained get no more. */
export type MailSuppression = Switch<"mail-suppression">;

/** Where images lie. `on`: each is scanned as it comes in. */
export interface ImageStore extends Switch<"image-store"> {
  /** Whether a tag always means the same image. */
  immutable: Fact<boolean>;
}
